#!/usr/bin/env python3
"""Which rows head a table, and what a blank line does not part."""
import os
import re
import sys
import xml.etree.ElementTree as ET

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from law import NS, convert  # noqa: E402
from tap import done, is_  # noqa: E402

MINUTES = '''REFERAT Teknikudvalget d. 06-11-2024

Mødedato Onsdag d. 6. november 2024 kl. 13:00

Punkt 1: Takster for havnen

24/9012

Sagsfremstilling

Tallene er disse:

%s

Beslutning Teknikudvalget den 06-11-2024

Godkendt.
'''
BUDGET = 'Post\tBudget\tRegnskab\nDrift\t1.200\t1.300\nAnlæg\t2.200\t2.300'


def shape(rows):
    """Each table a word: a letter for each row, H where its cells head columns."""
    root = ET.fromstring(convert((MINUTES % rows).encode())[1])
    return ' '.join(''.join('H' if row.find(NS + 'th') is not None else 'd' for row in table.iter(NS + 'tr'))
                    for table in root.iter(NS + 'table'))


is_(shape(BUDGET), 'Hdd', 'names over figures head them')
is_(shape(BUDGET + '\n\nI alt\t3.400\t3.600'), 'Hddd', 'a sum behind a blank line is a row of the table')
is_(shape(BUDGET + '\n\nDrift\t1\t2\n\nI alt\t3.400\t3.600'), 'Hdddd', 'and so are several')
is_(shape(BUDGET + '\n\nPost\tBudget\tRegnskab\nSkat\t1\t2'), 'Hdd Hd', 'rows with heads of their own are another table')
is_(shape(BUDGET + '\n\nI alt\t3.400'), 'Hdd d', 'and so are rows of another number of cells')
is_(shape(BUDGET + '\n\nI alt\t3.400\t3.600\nHeraf\t1'), 'Hdd dd', 'or some of them')
is_(shape(BUDGET + '\n\nHeraf:\n\nI alt\t3.400\t3.600'), 'Hdd d', 'and those with text between')
is_(shape('Uge 9\tFagudvalg\nUge 10\tØkonomiudvalg\nUge 38\tFagudvalg'), 'ddd', 'what stands in its column again heads none')
is_(shape('Drift\t1.200\t1.300\nAnlæg\t2.200\t2.300'), 'dd', 'figures head nothing')
is_(shape('\t2023\t2024\nPost\tBudget\tBudget\nDrift\t1.200\t1.300\nAnlæg\t2.200\t2.300'), 'HHdd', 'two rows of heads')
done()
