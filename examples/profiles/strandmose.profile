# The words of Strandmose, a municipality that does not exist.
#
#     referat2xml --profile strandmose examples/profiles/strandmose-2025-03-04.txt
#
# referat-profile(5) describes the format, and referat2xml --print-profile writes
# all words that are built in, each with an example.

# What the document calls itself, and the labels of its head.
[kinds]
mødebog              -> minutes       | Mødebog Kulturkredsen d. 04-03-2025

[fields]
mødedag              -> date          | Mødedag: 4. marts 2025
rum                  -> place         | Rum: Havestuen
mødefolk             -> participants  | Mødefolk: Asta Lyng (S), Bent Rør (L)
ordfører             -> chair         | Ordfører: Asta Lyng

# Items are "Emne 7: ..." there; the colon makes sure that no sentence is one.
[item-labels]
emne                 -> :             | Emne 7: Nyt tag på biblioteket

# Headings of sections.  'strong' is a heading wherever it fills a line, 'weak' only
# where it stands alone; a star at an end stands for any words.
[sections]
det korte af det lange -> summary strong         | Det korte af det lange
hvad det koster        -> finance weak           | Hvad det koster
* lægger op til        -> recommendation weak    | Kulturkontoret lægger op til
kredsen siger          -> decision strong        | Kredsen siger

# A heading that shares its line with the text.
[run-ins]
kredsen siger: *       -> decision               | Kredsen siger: Nikket igennem.

# Phrases of decisions.
[outcomes]
nikket igennem       -> approved      | Planen blev nikket igennem.
lagt på is           -> postponed     | Sagen blev lagt på is til maj.

# Who stays away, and the body that decides.
[absent]
blev hjemme          -> :             | Blev hjemme: Bent Rør

[bodies]
kulturkredsen                         | Sagen afgøres af Kulturkredsen.

# The local list and its letter.
[parties]
strandlisten         -> L             | Strandlisten stemte imod.

# What words mean where votes are told.
[terms]
holdt sig udenfor    -> abstain       | holdt sig udenfor
