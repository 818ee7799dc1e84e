#!/usr/bin/env python3
"""Print what was decided in the minutes of a folder, a line for each decision.

    python3 decisions.py FOLDER

Each line has the file, date, body, item number, title, outcome and text of the decision, with
tabs in between.  What is no minutes is told of on standard error and passed over; the exit
status is then 1.  libreferat is called by ctypes alone: nothing is compiled, and the names of
elements and attributes are asked of the library.
"""
import ctypes
import ctypes.util
import os
import sys

library = ctypes.CDLL(os.environ.get("LIBREFERAT") or ctypes.util.find_library("referat")
                      or "libreferat.so.0")


class Error(ctypes.Structure):
    """struct referat_error of referat.h."""
    _fields_ = [("code", ctypes.c_int), ("line", ctypes.c_size_t), ("column", ctypes.c_size_t),
                ("message", ctypes.c_char * 256)]


def declare(name, result, *arguments):
    function = getattr(library, name)
    function.restype, function.argtypes = result, arguments
    return function


text, pointer, size = ctypes.c_char_p, ctypes.c_void_p, ctypes.c_size_t
parse_buffer = declare("referat_parse_buffer", ctypes.c_int, text, size, pointer,
                       ctypes.POINTER(pointer), ctypes.POINTER(Error))
doc_free = declare("referat_doc_free", None, pointer)
doc_head = declare("referat_doc_head", pointer, pointer)
item_first = declare("referat_item_first", pointer, pointer)
item_next = declare("referat_item_next", pointer, pointer)
node_first = declare("referat_node_first", pointer, pointer)
node_next = declare("referat_node_next", pointer, pointer)
node_type = declare("referat_node_type", ctypes.c_int, pointer)
node_attr = declare("referat_node_attr", text, pointer, ctypes.c_int)
node_string = declare("referat_node_string", size, pointer, text, size)
type_name = declare("referat_type_name", text, ctypes.c_int)
attr_name = declare("referat_attr_name", text, ctypes.c_int)


def numbers(name_of):
    """From each name to its number; a number without a name ends them."""
    found = {}
    while name := name_of(len(found)).decode():
        found[name] = len(found)
    return found


TYPES, ATTRS = numbers(type_name), numbers(attr_name)


def attr(node, name):
    return (node_attr(node, ATTRS[name]) or b"").decode()


def string(node):
    """The text under the node, as a reader would say it."""
    buffer = ctypes.create_string_buffer(node_string(node, None, 0) + 1)
    node_string(node, buffer, len(buffer))
    return buffer.value.decode()


def walk(first, following, start):
    node = first(start)
    while node:
        yield node
        node = following(node)


def said(section):
    """What stands in the section, without its heading."""
    return " ".join(string(part) for part in walk(node_first, node_next, section)
                    if node_type(part) != TYPES["heading"])


def decisions(doc):
    head = doc_head(doc)
    for item in walk(item_first, item_next, doc):
        for section in walk(node_first, node_next, item):
            if node_type(section) == TYPES["section"] and attr(section, "kind") == "decision":
                yield (attr(section, "date") or attr(head, "date"),
                       attr(section, "body") or attr(head, "body"), attr(item, "number"),
                       attr(item, "title"), attr(section, "outcome"), said(section))


def main(folder):
    status = 0
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if not os.path.isfile(path):
            continue
        with open(path, "rb") as file:
            data = file.read()
        doc, error = pointer(), Error()
        if parse_buffer(data, len(data), None, ctypes.byref(doc), ctypes.byref(error)):
            print(f"{path}:{error.line}: {error.message.decode()}", file=sys.stderr)
            status = 1
            continue
        for row in decisions(doc):
            print(name, *row, sep="\t")
        doc_free(doc)
    return status


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} FOLDER")
    sys.exit(main(sys.argv[1]))
