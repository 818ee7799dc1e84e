# The words of the grammars that read votes, absences and the rest.
# The format is that of referat-profile(5).

# Words -> what they mean to the grammars of lib/read/facts; the longest at a place
# counts.
[terms]
stemte                                       -> vote        | stemte Anna Holm
stemtes                                      -> vote        | stemtes Anna Holm
stemt                                        -> vote        | stemt Anna Holm
har stemt                                    -> vote        | har stemt Anna Holm
at stemme                                    -> vote        | at stemme Anna Holm
stemmende                                    -> vote        | stemmende Anna Holm

stemmer                                      -> votes       | stemmer Anna Holm
stemme                                       -> votes       | stemme Anna Holm
havde stemt                                  -> votes       | havde stemt Anna Holm

stemmerne                                    -> tally       | stemmerne Anna Holm
stemmetallet                                 -> tally       | stemmetallet Anna Holm
stemmetallene                                -> tally       | stemmetallene Anna Holm
stemmetal                                    -> tally       | stemmetal Anna Holm
afstemningstallet                            -> tally       | afstemningstallet Anna Holm
stemmefordeling                              -> tally       | stemmefordeling Anna Holm
stemmefordelingen                            -> tally       | stemmefordelingen Anna Holm

afstemning                                   -> poll        | afstemning Anna Holm
afstemningen                                 -> poll        | afstemningen Anna Holm
afstemningsresultat                          -> poll        | afstemningsresultat Anna Holm
afstemningsresultatet                        -> poll        | afstemningsresultatet Anna Holm

for                                          -> for         | for Anna Holm
ja                                           -> for         | ja Anna Holm
ja-stemmer                                   -> ayes        | ja-stemmer Anna Holm
for stemmer                                  -> for         | for stemmer Anna Holm
for er                                       -> for         | for er Anna Holm
for var                                      -> for         | for var Anna Holm

imod                                         -> against     | imod Anna Holm
mod                                          -> against     | mod Anna Holm
nej                                          -> against     | nej Anna Holm
nej-stemmer                                  -> nays        | nej-stemmer Anna Holm
i mod                                        -> against     | i mod Anna Holm
imod er                                      -> against     | imod er Anna Holm
imod var                                     -> against     | imod var Anna Holm
imod er dog                                  -> against     | imod er dog Anna Holm
imod har været                               -> against     | imod har været Anna Holm

undlod                                       -> abstain     | undlod Anna Holm
undlader                                     -> abstain     | undlader Anna Holm
undladt stemme                               -> abstain     | undladt stemme Anna Holm
undladte                                     -> abstain     | undladte Anna Holm
undladte stemmer                             -> abstain     | undladte stemmer Anna Holm
undladt                                      -> abstain     | undladt Anna Holm
undlod at stemme                             -> abstain     | undlod at stemme Anna Holm
undlader at stemme                           -> abstain     | undlader at stemme Anna Holm
undladt at stemme                            -> abstain     | undladt at stemme Anna Holm
undlod at afgive stemme                      -> abstain     | undlod at afgive stemme Anna Holm
undlod stemmeafgivning                       -> abstain     | undlod stemmeafgivning Anna Holm
undlod stemme                                -> abstain     | undlod stemme Anna Holm
stemte hverken for eller imod                -> abstain     | stemte hverken for eller imod Anna Holm
stemmer hverken for eller imod               -> abstain     | stemmer hverken for eller imod Anna Holm
hverken for eller imod                       -> abstain     | hverken for eller imod Anna Holm
hverken for eller mod                        -> abstain     | hverken for eller mod Anna Holm
stemte hverken for eller mod                 -> abstain     | stemte hverken for eller mod Anna Holm
hverken stemte for eller imod                -> abstain     | hverken stemte for eller imod Anna Holm
afstod fra at stemme                         -> abstain     | afstod fra at stemme Anna Holm
afholdt sig fra at stemme                    -> abstain     | afholdt sig fra at stemme Anna Holm
afstod                                       -> abstain     | afstod Anna Holm
stemte blankt                                -> abstain     | stemte blankt Anna Holm
stemmer blankt                               -> abstain     | stemmer blankt Anna Holm
blankt                                       -> abstain     | blankt Anna Holm
blank                                        -> abstain     | blank Anna Holm
blanke                                       -> abstain     | blanke Anna Holm
blanke stemmer                               -> abstain     | blanke stemmer Anna Holm
tilkendegav ikke stemme                      -> abstain     | tilkendegav ikke stemme Anna Holm
afstod fra at afgive stemme                  -> abstain     | afstod fra at afgive stemme Anna Holm
undlod at tage stilling                      -> abstain     | undlod at tage stilling Anna Holm
tog ikke stilling                            -> abstain     | tog ikke stilling Anna Holm

kan ikke støtte                              -> refuse      | kan ikke støtte Anna Holm
kunne ikke støtte                            -> refuse      | kunne ikke støtte Anna Holm
støtter ikke                                 -> refuse      | støtter ikke Anna Holm
anbefaler ikke                               -> refuse      | anbefaler ikke Anna Holm
anbefalede ikke                              -> refuse      | anbefalede ikke Anna Holm
tiltræder ikke                               -> refuse      | tiltræder ikke Anna Holm
tiltrådte ikke                               -> refuse      | tiltrådte ikke Anna Holm
godkender ikke                               -> refuse      | godkender ikke Anna Holm
godkendte ikke                               -> refuse      | godkendte ikke Anna Holm
bakker ikke op om                            -> refuse      | bakker ikke op om Anna Holm
bakkede ikke op om                           -> refuse      | bakkede ikke op om Anna Holm
kan ikke bifalde                             -> refuse      | kan ikke bifalde Anna Holm
kunne ikke bifalde                           -> refuse      | kunne ikke bifalde Anna Holm
støttede ikke                                -> refuse      | støttede ikke Anna Holm
kan ikke tiltræde                            -> refuse      | kan ikke tiltræde Anna Holm
kunne ikke tiltræde                          -> refuse      | kunne ikke tiltræde Anna Holm
kan ikke godkende                            -> refuse      | kan ikke godkende Anna Holm
kunne ikke godkende                          -> refuse      | kunne ikke godkende Anna Holm
kan ikke anbefale                            -> refuse      | kan ikke anbefale Anna Holm
kunne ikke anbefale                          -> refuse      | kunne ikke anbefale Anna Holm
kan ikke tilslutte sig                       -> refuse      | kan ikke tilslutte sig Anna Holm
kunne ikke tilslutte sig                     -> refuse      | kunne ikke tilslutte sig Anna Holm
tilslutter sig ikke                          -> refuse      | tilslutter sig ikke Anna Holm
tilsluttede sig ikke                         -> refuse      | tilsluttede sig ikke Anna Holm
kan ikke bakke op om                         -> refuse      | kan ikke bakke op om Anna Holm
kunne ikke bakke op om                       -> refuse      | kunne ikke bakke op om Anna Holm
kan ikke medvirke til                        -> refuse      | kan ikke medvirke til Anna Holm
kunne ikke medvirke til                      -> refuse      | kunne ikke medvirke til Anna Holm
kan ikke acceptere                           -> refuse      | kan ikke acceptere Anna Holm
kunne ikke acceptere                         -> refuse      | kunne ikke acceptere Anna Holm
kan ikke gå ind for                          -> refuse      | kan ikke gå ind for Anna Holm
kunne ikke gå ind for                        -> refuse      | kunne ikke gå ind for Anna Holm
kan ikke stå bag                             -> refuse      | kan ikke stå bag Anna Holm
kunne ikke stå bag                           -> refuse      | kunne ikke stå bag Anna Holm
gik imod                                     -> refuse      | gik imod Anna Holm
går imod                                     -> refuse      | går imod Anna Holm
var imod                                     -> oppose      | var imod Anna Holm
er imod                                      -> oppose      | er imod Anna Holm
ønskede ikke at støtte                       -> refuse      | ønskede ikke at støtte Anna Holm
ikke støtte                                  -> refuse      | ikke støtte Anna Holm
ikke kan støtte                              -> refuse      | ikke kan støtte Anna Holm
ikke kunne støtte                            -> refuse      | ikke kunne støtte Anna Holm
ikke tiltræde                                -> refuse      | ikke tiltræde Anna Holm
ikke kan tiltræde                            -> refuse      | ikke kan tiltræde Anna Holm
ikke kunne tiltræde                          -> refuse      | ikke kunne tiltræde Anna Holm
ikke godkende                                -> refuse      | ikke godkende Anna Holm
ikke kan godkende                            -> refuse      | ikke kan godkende Anna Holm
ikke kunne godkende                          -> refuse      | ikke kunne godkende Anna Holm
ikke anbefale                                -> refuse      | ikke anbefale Anna Holm
ikke kan anbefale                            -> refuse      | ikke kan anbefale Anna Holm
ikke kunne anbefale                          -> refuse      | ikke kunne anbefale Anna Holm
ikke kan stemme for                          -> refuse      | ikke kan stemme for Anna Holm
ikke kunne stemme for                        -> refuse      | ikke kunne stemme for Anna Holm
ikke bakke op om                             -> refuse      | ikke bakke op om Anna Holm
ikke kan bakke op om                         -> refuse      | ikke kan bakke op om Anna Holm
ikke kunne bakke op om                       -> refuse      | ikke kunne bakke op om Anna Holm
ikke acceptere                               -> refuse      | ikke acceptere Anna Holm
ikke kan acceptere                           -> refuse      | ikke kan acceptere Anna Holm
ikke kunne acceptere                         -> refuse      | ikke kunne acceptere Anna Holm
ikke stå bag                                 -> refuse      | ikke stå bag Anna Holm
ikke kan stå bag                             -> refuse      | ikke kan stå bag Anna Holm
ikke kunne stå bag                           -> refuse      | ikke kunne stå bag Anna Holm
ikke medvirke til                            -> refuse      | ikke medvirke til Anna Holm
ikke kan medvirke til                        -> refuse      | ikke kan medvirke til Anna Holm
ikke kunne medvirke til                      -> refuse      | ikke kunne medvirke til Anna Holm
ikke gå ind for                              -> refuse      | ikke gå ind for Anna Holm
ikke kan gå ind for                          -> refuse      | ikke kan gå ind for Anna Holm
ikke kunne gå ind for                        -> refuse      | ikke kunne gå ind for Anna Holm
ikke tilslutte sig                           -> refuse      | ikke tilslutte sig Anna Holm
ikke kan tilslutte sig                       -> refuse      | ikke kan tilslutte sig Anna Holm
ikke kunne tilslutte sig                     -> refuse      | ikke kunne tilslutte sig Anna Holm
ikke støtter                                 -> refuse      | ikke støtter Anna Holm
ikke støttede                                -> refuse      | ikke støttede Anna Holm
ikke vil støtte                              -> refuse      | ikke vil støtte Anna Holm
ikke ville støtte                            -> refuse      | ikke ville støtte Anna Holm
var modstander af                            -> oppose      | var modstander af Anna Holm
var modstandere af                           -> oppose      | var modstandere af Anna Holm

støttede                                     -> support     | støttede Anna Holm
støtter                                      -> support     | støtter Anna Holm
tilsluttede sig                              -> support     | tilsluttede sig Anna Holm
tilslutter sig                               -> support     | tilslutter sig Anna Holm
bakkede op om                                -> support     | bakkede op om Anna Holm
bakker op om                                 -> support     | bakker op om Anna Holm
gik ind for                                  -> support     | gik ind for Anna Holm
går ind for                                  -> support     | går ind for Anna Holm
var for                                      -> support     | var for Anna Holm
anbefalet af                                 -> backed      | anbefalet af Anna Holm
anbefales af                                 -> backed      | anbefales af Anna Holm
tiltrådt af                                  -> backed      | tiltrådt af Anna Holm
tiltrædes af                                 -> backed      | tiltrædes af Anna Holm
støttes af                                   -> backed      | støttes af Anna Holm
støttedes af                                 -> backed      | støttedes af Anna Holm
blev støttet af                              -> backed      | blev støttet af Anna Holm
er støttet af                                -> backed      | er støttet af Anna Holm
støttet af                                   -> backed      | støttet af Anna Holm
fik støtte fra                               -> backed      | fik støtte fra Anna Holm
fik tilslutning fra                          -> backed      | fik tilslutning fra Anna Holm
har tilslutning fra                          -> backed      | har tilslutning fra Anna Holm
fik opbakning fra                            -> backed      | fik opbakning fra Anna Holm
har opbakning fra                            -> backed      | har opbakning fra Anna Holm
bakkes op af                                 -> backed      | bakkes op af Anna Holm
blev bakket op af                            -> backed      | blev bakket op af Anna Holm

flertal                                      -> majority    | flertal Anna Holm
flertallet                                   -> majority    | flertallet Anna Holm
et flertal                                   -> majority    | et flertal Anna Holm
majoriteten                                  -> majority    | majoriteten Anna Holm

mindretal                                    -> minority    | mindretal Anna Holm
mindretallet                                 -> minority    | mindretallet Anna Holm
et mindretal                                 -> minority    | et mindretal Anna Holm

hun                                          -> pronoun     | hun Anna Holm
han                                          -> pronoun     | han Anna Holm
ham                                          -> filler      | ham Anna Holm
hende                                        -> filler      | hende Anna Holm

den konservative gruppe                      -> party       | den konservative gruppe Anna Holm
den radikale gruppe                          -> party       | den radikale gruppe Anna Holm
den socialdemokratiske gruppe                -> party       | den socialdemokratiske gruppe Anna Holm
de konservative                              -> party       | de konservative Anna Holm
de radikale                                  -> party       | de radikale Anna Holm
socialdemokratiet                            -> party       | socialdemokratiet Anna Holm
socialdemokraterne                           -> party       | socialdemokraterne Anna Holm
det konservative folkeparti                  -> party       | det konservative folkeparti Anna Holm
radikale venstre                             -> party       | radikale venstre Anna Holm
det radikale venstre                         -> party       | det radikale venstre Anna Holm
socialistisk folkeparti                      -> party       | socialistisk folkeparti Anna Holm
dansk folkeparti                             -> party       | dansk folkeparti Anna Holm
danmarksdemokraterne                         -> party       | danmarksdemokraterne Anna Holm
enhedslisten                                 -> party       | enhedslisten Anna Holm

det samme gælder                             -> same        | det samme gælder Anna Holm
det samme gælder for                         -> same        | det samme gælder for Anna Holm
det samme gjaldt                             -> same        | det samme gjaldt Anna Holm
det samme gjaldt for                         -> same        | det samme gjaldt for Anna Holm
det samme gjorde                             -> same        | det samme gjorde Anna Holm
det samme gør                                -> same        | det samme gør Anna Holm
gjorde det samme                             -> same        | gjorde det samme Anna Holm
gør det samme                                -> same        | gør det samme Anna Holm
ligeså gjorde                                -> same        | ligeså gjorde Anna Holm
gjorde ligeså                                -> same        | gjorde ligeså Anna Holm
ligeså                                       -> same        | ligeså Anna Holm
tilsvarende gjorde                           -> same        | tilsvarende gjorde Anna Holm
gjorde tilsvarende                           -> same        | gjorde tilsvarende Anna Holm
tilsvarende gælder                           -> same        | tilsvarende gælder Anna Holm

ligesom                                      -> like        | ligesom Anna Holm
på samme måde som                            -> like        | på samme måde som Anna Holm
i lighed med                                 -> like        | i lighed med Anna Holm

gjorde                                       -> did         | gjorde Anna Holm
gør                                          -> did         | gør Anna Holm
har gjort                                    -> did         | har gjort Anna Holm

ændrede sin stemme                           -> retract     | ændrede sin stemme Anna Holm
ændrede deres stemme                         -> retract     | ændrede deres stemme Anna Holm
ændrer sin stemme                            -> retract     | ændrer sin stemme Anna Holm
ændrede stemme                               -> retract     | ændrede stemme Anna Holm
rettede sin stemme                           -> retract     | rettede sin stemme Anna Holm
trak sin stemme tilbage                      -> retract     | trak sin stemme tilbage Anna Holm
stemte ved en fejl                           -> retract     | stemte ved en fejl Anna Holm
ved en fejl                                  -> retract     | ved en fejl Anna Holm
ved en fejltagelse                           -> retract     | ved en fejltagelse Anna Holm
fejlagtigt                                   -> retract     | fejlagtigt Anna Holm
trykkede forkert                             -> retract     | trykkede forkert Anna Holm
trykkede fejl                                -> retract     | trykkede fejl Anna Holm

følger                                       -> endorse     | følger Anna Holm
fulgte                                       -> endorse     | fulgte Anna Holm
anbefaler                                    -> endorse     | anbefaler Anna Holm
anbefalede                                   -> endorse     | anbefalede Anna Holm
tiltræder                                    -> endorse     | tiltræder Anna Holm
tiltrådte                                    -> endorse     | tiltrådte Anna Holm
kan tiltræde                                 -> endorse     | kan tiltræde Anna Holm
kunne tiltræde                               -> endorse     | kunne tiltræde Anna Holm
kan godkende                                 -> endorse     | kan godkende Anna Holm
kunne godkende                               -> endorse     | kunne godkende Anna Holm
kan anbefale                                 -> endorse     | kan anbefale Anna Holm
kunne anbefale                               -> endorse     | kunne anbefale Anna Holm
godkender                                    -> endorse     | godkender Anna Holm
godkendte                                    -> endorse     | godkendte Anna Holm
indstiller                                   -> endorse     | indstiller Anna Holm

procedureforslaget                           -> motion      | procedureforslaget Anna Holm
procedureforslag                             -> motion      | procedureforslag Anna Holm
procedureforslaget om                        -> motion      | procedureforslaget om Anna Holm
proceduremæssige forslag                     -> motion      | proceduremæssige forslag Anna Holm

stemte delt                                  -> split       | stemte delt Anna Holm
stemmer delt                                 -> split       | stemmer delt Anna Holm
har stemt delt                               -> split       | har stemt delt Anna Holm
delte                                        -> split       | delte Anna Holm

enstemmigt                                   -> unanimous   | enstemmigt Anna Holm
enstemmig                                    -> unanimous   | enstemmig Anna Holm
enstemmige                                   -> unanimous   | enstemmige Anna Holm

medlemmerne fra                              -> list        | medlemmerne fra Anna Holm
byrådsmedlemmerne fra                        -> list        | byrådsmedlemmerne fra Anna Holm
kommunalbestyrelsesmedlemmer                 -> members     | kommunalbestyrelsesmedlemmer Anna Holm
kommunalbestyrelsesmedlem                    -> members     | kommunalbestyrelsesmedlem Anna Holm
medlemmer                                    -> members     | medlemmer Anna Holm
medlem                                       -> members     | medlem Anna Holm
medlemmerne                                  -> members     | medlemmerne Anna Holm
byrådsmedlemmer                              -> members     | byrådsmedlemmer Anna Holm
byrådsmedlem                                 -> members     | byrådsmedlem Anna Holm
udvalgsmedlemmer                             -> members     | udvalgsmedlemmer Anna Holm
udvalgsmedlem                                -> members     | udvalgsmedlem Anna Holm
regionsrådsmedlemmer                         -> members     | regionsrådsmedlemmer Anna Holm
mandater                                     -> members     | mandater Anna Holm
medlemmet                                    -> members     | medlemmet Anna Holm
rådsmedlemmer                                -> members     | rådsmedlemmer Anna Holm
byrådsmedlemmerne                            -> members     | byrådsmedlemmerne Anna Holm
af medlemmerne                               -> members     | af medlemmerne Anna Holm

de øvrige                                    -> rest        | de øvrige Anna Holm
øvrige                                       -> rest        | øvrige Anna Holm
resten                                       -> rest        | resten Anna Holm
de resterende                                -> rest        | de resterende Anna Holm
de andre                                     -> rest        | de andre Anna Holm
alle øvrige                                  -> rest        | alle øvrige Anna Holm
alle andre                                   -> rest        | alle andre Anna Holm
resten af byrådet                            -> rest        | resten af byrådet Anna Holm
resten af udvalget                           -> rest        | resten af udvalget Anna Holm
resten af kommunalbestyrelsen                -> rest        | resten af kommunalbestyrelsen Anna Holm
det øvrige byråd                             -> rest        | det øvrige byråd Anna Holm
det øvrige udvalg                            -> rest        | det øvrige udvalg Anna Holm

bestående af                                 -> of          | bestående af Anna Holm
bestod af                                    -> of          | bestod af Anna Holm
består af                                    -> of          | består af Anna Holm
der består af                                -> of          | der består af Anna Holm
der bestod af                                -> of          | der bestod af Anna Holm
som består af                                -> of          | som består af Anna Holm
som bestod af                                -> of          | som bestod af Anna Holm
udgjort af                                   -> of          | udgjort af Anna Holm
udgøres af                                   -> of          | udgøres af Anna Holm
på                                           -> of          | på Anna Holm
ved                                          -> of          | ved Anna Holm
nemlig                                       -> of          | nemlig Anna Holm

med                                          -> with        | med Anna Holm

fra                                          -> from        | fra Anna Holm
af                                           -> from        | af Anna Holm

liste                                        -> list        | liste Anna Holm
listerne                                     -> list        | listerne Anna Holm
lister                                       -> list        | lister Anna Holm
partierne                                    -> list        | partierne Anna Holm
partiet                                      -> list        | partiet Anna Holm
gruppen                                      -> list        | gruppen Anna Holm
partigruppen                                 -> list        | partigruppen Anna Holm
byrådsgruppen                                -> list        | byrådsgruppen Anna Holm
grupperne                                    -> list        | grupperne Anna Holm
partigrupperne                               -> list        | partigrupperne Anna Holm
hele                                         -> list        | hele Anna Holm
hele gruppen                                 -> list        | hele gruppen Anna Holm
gruppe                                       -> list        | gruppe Anna Holm
byrådsgruppe                                 -> list        | byrådsgruppe Anna Holm
regionsrådsgruppe                            -> list        | regionsrådsgruppe Anna Holm
byrådsgruppen for                            -> list        | byrådsgruppen for Anna Holm
gruppen for                                  -> list        | gruppen for Anna Holm
regionsrådsgruppen for                       -> list        | regionsrådsgruppen for Anna Holm
partigruppen for                             -> list        | partigruppen for Anna Holm
regionsrådsgruppen                           -> list        | regionsrådsgruppen Anna Holm

model                                        -> lettered    | model Anna Holm
bilag                                        -> lettered    | bilag Anna Holm
skema                                        -> lettered    | skema Anna Holm
variant                                      -> lettered    | variant Anna Holm
løsning                                      -> lettered    | løsning Anna Holm
scenarie                                     -> lettered    | scenarie Anna Holm
scenario                                     -> lettered    | scenario Anna Holm
alternativ                                   -> lettered    | alternativ Anna Holm
etape                                        -> lettered    | etape Anna Holm
litra                                        -> lettered    | litra Anna Holm
sal                                          -> lettered    | sal Anna Holm
lokale                                       -> lettered    | lokale Anna Holm
bygning                                      -> lettered    | bygning Anna Holm
hal                                          -> lettered    | hal Anna Holm
blok                                         -> lettered    | blok Anna Holm
fase                                         -> lettered    | fase Anna Holm
kategori                                     -> lettered    | kategori Anna Holm
delområde                                    -> lettered    | delområde Anna Holm
afsnit                                       -> lettered    | afsnit Anna Holm
mulighed                                     -> lettered    | mulighed Anna Holm
klasse                                       -> lettered    | klasse Anna Holm
zone                                         -> lettered    | zone Anna Holm
linje                                        -> lettered    | linje Anna Holm
type                                         -> lettered    | type Anna Holm

havde været fraværende                       -> story       | havde været fraværende Anna Holm
havde været forhindret                       -> story       | havde været forhindret Anna Holm
havde været syg                              -> story       | havde været syg Anna Holm
har tidligere stemt                          -> story       | har tidligere stemt Anna Holm
tidligere været behandlet                    -> story       | tidligere været behandlet Anna Holm
tidligere været til behandling               -> story       | tidligere været til behandling Anna Holm
tidligere været drøftet                      -> story       | tidligere været drøftet Anna Holm
tidligere er behandlet                       -> story       | tidligere er behandlet Anna Holm
tidligere har været behandlet                -> story       | tidligere har været behandlet Anna Holm
i sidste valgperiode                         -> story       | i sidste valgperiode Anna Holm
i forrige valgperiode                        -> story       | i forrige valgperiode Anna Holm
i den forrige valgperiode                    -> story       | i den forrige valgperiode Anna Holm
i den tidligere valgperiode                  -> story       | i den tidligere valgperiode Anna Holm
i sidste periode                             -> story       | i sidste periode Anna Holm
planklagenævnet                              -> story       | planklagenævnet Anna Holm
naturklagenævnet                             -> story       | naturklagenævnet Anna Holm
miljøklagenævnet                             -> story       | miljøklagenævnet Anna Holm
miljø- og fødevareklagenævnet                -> story       | miljø- og fødevareklagenævnet Anna Holm
ankestyrelsen                                -> story       | ankestyrelsen Anna Holm
energiklagenævnet                            -> story       | energiklagenævnet Anna Holm
klagenævnet                                  -> story       | klagenævnet Anna Holm
ankenævnet                                   -> story       | ankenævnet Anna Holm
tidligere har stemt                          -> story       | tidligere har stemt Anna Holm
stemte tidligere                             -> story       | stemte tidligere Anna Holm
tidligere stemte                             -> story       | tidligere stemte Anna Holm
stemte sidst                                 -> story       | stemte sidst Anna Holm
folkeafstemning                              -> story       | folkeafstemning Anna Holm
folkeafstemningen                            -> story       | folkeafstemningen Anna Holm
urafstemningen                               -> story       | urafstemningen Anna Holm
urafstemning                                 -> story       | urafstemning Anna Holm
urafstemningens                              -> story       | urafstemningens Anna Holm
medlemsafstemningen                          -> story       | medlemsafstemningen Anna Holm
vejledende afstemning blandt                 -> story       | vejledende afstemning blandt Anna Holm
digitale afstemning                          -> story       | digitale afstemning Anna Holm
digital afstemning                           -> story       | digital afstemning Anna Holm
borgere stemte                               -> story       | borgere stemte Anna Holm
adspurgte                                    -> story       | adspurgte Anna Holm
borgerne                                     -> story       | borgerne Anna Holm
brugerne                                     -> story       | brugerne Anna Holm
forældrene                                   -> story       | forældrene Anna Holm
beboerne                                     -> story       | beboerne Anna Holm
lodsejerne                                   -> story       | lodsejerne Anna Holm
eleverne                                     -> story       | eleverne Anna Holm
aktionærerne                                 -> story       | aktionærerne Anna Holm
generalforsamlingen                          -> story       | generalforsamlingen Anna Holm
generalforsamling                            -> story       | generalforsamling Anna Holm
repræsentantskabet                           -> story       | repræsentantskabet Anna Holm
vælgerne                                     -> story       | vælgerne Anna Holm
valgdeltagelsen                              -> story       | valgdeltagelsen Anna Holm
brugerbestyrelsen                            -> story       | brugerbestyrelsen Anna Holm
i sin tid                                    -> story       | i sin tid Anna Holm
folketinget                                  -> story       | folketinget Anna Holm
andelshaverne                                -> story       | andelshaverne Anna Holm
på sidste møde                               -> story       | på sidste møde Anna Holm
på det seneste møde                          -> story       | på det seneste møde Anna Holm
på seneste møde                              -> story       | på seneste møde Anna Holm
fra sidste møde                              -> story       | fra sidste møde Anna Holm
fra seneste møde                             -> story       | fra seneste møde Anna Holm
fra det seneste møde                         -> story       | fra det seneste møde Anna Holm
fra forrige møde                             -> story       | fra forrige møde Anna Holm
på forrige møde                              -> story       | på forrige møde Anna Holm
på det forrige møde                          -> story       | på det forrige møde Anna Holm
ved forrige møde                             -> story       | ved forrige møde Anna Holm
på mødet i                                   -> story       | på mødet i Anna Holm
på mødet den                                 -> story       | på mødet den Anna Holm
ved behandlingen den                         -> story       | ved behandlingen den Anna Holm
ved sidste møde                              -> story       | ved sidste møde Anna Holm
i høringen                                   -> story       | i høringen Anna Holm
høringssvarene                               -> story       | høringssvarene Anna Holm
gruppemødet                                  -> story       | gruppemødet Anna Holm
gruppemøde                                   -> story       | gruppemøde Anna Holm
gruppemøderne                                -> story       | gruppemøderne Anna Holm
høringssvar                                  -> story       | høringssvar Anna Holm
underskrifter                                -> story       | underskrifter Anna Holm
elevrådets                                   -> story       | elevrådets Anna Holm
dengang                                      -> story       | dengang Anna Holm
ved 1. behandlingen                          -> story       | ved 1. behandlingen Anna Holm
ved 1. behandling                            -> story       | ved 1. behandling Anna Holm
ved førstebehandlingen                       -> story       | ved førstebehandlingen Anna Holm
under 1. behandlingen                        -> story       | under 1. behandlingen Anna Holm
den rettelse                                 -> story       | den rettelse Anna Holm
rettelsen                                    -> story       | rettelsen Anna Holm
rettelse                                     -> story       | rettelse Anna Holm
nabokommunen                                 -> story       | nabokommunen Anna Holm
nabokommunens                                -> story       | nabokommunens Anna Holm
nabokommunerne                               -> story       | nabokommunerne Anna Holm
nabokommunernes                              -> story       | nabokommunernes Anna Holm
foreningens bestyrelse                       -> story       | foreningens bestyrelse Anna Holm
selskabets bestyrelse                        -> story       | selskabets bestyrelse Anna Holm
fondens bestyrelse                           -> story       | fondens bestyrelse Anna Holm
klubbens bestyrelse                          -> story       | klubbens bestyrelse Anna Holm
afdelingsbestyrelsen                         -> story       | afdelingsbestyrelsen Anna Holm
hovedbestyrelsen                             -> story       | hovedbestyrelsen Anna Holm
naboen                                       -> story       | naboen Anna Holm
naboerne                                     -> story       | naboerne Anna Holm
grundejerforeningen                          -> story       | grundejerforeningen Anna Holm
i grundejerforeningen                        -> story       | i grundejerforeningen Anna Holm
i fjor                                       -> story       | i fjor Anna Holm
sidste år                                    -> story       | sidste år Anna Holm
forrige år                                   -> story       | forrige år Anna Holm
i forrige periode                            -> story       | i forrige periode Anna Holm
for et år siden                              -> story       | for et år siden Anna Holm
spurgte                                      -> story       | spurgte Anna Holm
spørger                                      -> story       | spørger Anna Holm
kl's bestyrelse                              -> story       | kl's bestyrelse Anna Holm
kl’s bestyrelse                              -> story       | kl’s bestyrelse Anna Holm
kls bestyrelse                               -> story       | kls bestyrelse Anna Holm
menighedsrådet                               -> story       | menighedsrådet Anna Holm
afdelingsmødet                               -> story       | afdelingsmødet Anna Holm
regeringen                                   -> story       | regeringen Anna Holm

dagsordenen                                  -> agenda      | dagsordenen Anna Holm
dagsorden                                    -> agenda      | dagsorden Anna Holm
tillægsdagsordenen                           -> agenda      | tillægsdagsordenen Anna Holm

forslaget                                    -> proposal    | forslaget Anna Holm
forslag                                      -> proposal    | forslag Anna Holm
sagen                                        -> proposal    | sagen Anna Holm
beslutningen                                 -> proposal    | beslutningen Anna Holm
punktet                                      -> proposal    | punktet Anna Holm
lokalplanen                                  -> proposal    | lokalplanen Anna Holm
budgettet                                    -> proposal    | budgettet Anna Holm
ansøgningen                                  -> proposal    | ansøgningen Anna Holm
sagens                                       -> proposal    | sagens Anna Holm
planen                                       -> proposal    | planen Anna Holm
hovedforslaget                               -> proposal    | hovedforslaget Anna Holm
det stillede forslag                         -> proposal    | det stillede forslag Anna Holm
salget                                       -> proposal    | salget Anna Holm
medlemsforslaget                             -> proposal    | medlemsforslaget Anna Holm
medlemsforslag                               -> proposal    | medlemsforslag Anna Holm
beslutningsforslaget                         -> proposal    | beslutningsforslaget Anna Holm
beslutningsforslag                           -> proposal    | beslutningsforslag Anna Holm
planforslaget                                -> proposal    | planforslaget Anna Holm
lokalplanforslaget                           -> proposal    | lokalplanforslaget Anna Holm
aftalen                                      -> proposal    | aftalen Anna Holm
projektet                                    -> proposal    | projektet Anna Holm
bevillingen                                  -> proposal    | bevillingen Anna Holm
anlægsbevillingen                            -> proposal    | anlægsbevillingen Anna Holm
anmodningen                                  -> proposal    | anmodningen Anna Holm
regnskabet                                   -> proposal    | regnskabet Anna Holm

indstillingen                                -> matter      | indstillingen Anna Holm
indstilling                                  -> matter      | indstilling Anna Holm
indstillingerne                              -> matter      | indstillingerne Anna Holm
forvaltningens indstilling                   -> matter      | forvaltningens indstilling Anna Holm
administrationens indstilling                -> matter      | administrationens indstilling Anna Holm
udvalgets indstilling                        -> matter      | udvalgets indstilling Anna Holm
økonomiudvalgets indstilling                 -> matter      | økonomiudvalgets indstilling Anna Holm
direktionens indstilling                     -> matter      | direktionens indstilling Anna Holm
den oprindelige indstilling                  -> matter      | den oprindelige indstilling Anna Holm
indstillingens                               -> matter      | indstillingens Anna Holm
indstillinger                                -> matter      | indstillinger Anna Holm
forvaltningens indstillinger                 -> matter      | forvaltningens indstillinger Anna Holm
administrationens indstillinger              -> matter      | administrationens indstillinger Anna Holm
borgmesterens indstilling                    -> matter      | borgmesterens indstilling Anna Holm
magistratens indstilling                     -> matter      | magistratens indstilling Anna Holm
forretningsudvalgets indstilling             -> matter      | forretningsudvalgets indstilling Anna Holm
direktørens indstilling                      -> matter      | direktørens indstilling Anna Holm

ændringsforslaget                            -> amendment   | ændringsforslaget Anna Holm
ændringsforslag                              -> amendment   | ændringsforslag Anna Holm
ændringsforslagene                           -> amendment   | ændringsforslagene Anna Holm
underændringsforslaget                       -> amendment   | underændringsforslaget Anna Holm
underændringsforslag                         -> amendment   | underændringsforslag Anna Holm
det ændrede forslag                          -> amendment   | det ændrede forslag Anna Holm
modforslaget                                 -> amendment   | modforslaget Anna Holm
modforslag                                   -> amendment   | modforslag Anna Holm
det alternative forslag                      -> amendment   | det alternative forslag Anna Holm
tillægsforslaget                             -> amendment   | tillægsforslaget Anna Holm
tillægsforslag                               -> amendment   | tillægsforslag Anna Holm
underændringsforslagene                      -> amendment   | underændringsforslagene Anna Holm
kompromisforslaget                           -> amendment   | kompromisforslaget Anna Holm

punkt                                        -> point       | punkt Anna Holm
pkt.                                         -> point       | pkt. Anna Holm
pkt                                          -> point       | pkt Anna Holm
punkterne                                    -> point       | punkterne Anna Holm
at-punkt                                     -> point       | at-punkt Anna Holm
nr.                                          -> point       | nr. Anna Holm
indstillingspunkt                            -> point       | indstillingspunkt Anna Holm
delindstilling                               -> point       | delindstilling Anna Holm
delpunkt                                     -> point       | delpunkt Anna Holm
delindstillingen                             -> point       | delindstillingen Anna Holm
indstillingens punkt                         -> point       | indstillingens punkt Anna Holm
indstillingens pkt.                          -> point       | indstillingens pkt. Anna Holm
ad punkt                                     -> point       | ad punkt Anna Holm
ad pkt.                                      -> point       | ad pkt. Anna Holm
ad                                           -> point       | ad Anna Holm
at-punkterne                                 -> point       | at-punkterne Anna Holm
indstillingens at-punkt                      -> point       | indstillingens at-punkt Anna Holm
indstillingspunktet                          -> point       | indstillingspunktet Anna Holm
delindstillingspunkt                         -> point       | delindstillingspunkt Anna Holm
delpunktet                                   -> point       | delpunktet Anna Holm
underpunkt                                   -> point       | underpunkt Anna Holm
at-indstilling                               -> point       | at-indstilling Anna Holm
at-indstillingen                             -> point       | at-indstillingen Anna Holm
at-punktet                                   -> point       | at-punktet Anna Holm

udsættelse                                   -> delay       | udsættelse Anna Holm
udsættelsen                                  -> delay       | udsættelsen Anna Holm
udsættelsesforslaget                         -> delay       | udsættelsesforslaget Anna Holm
at udsætte                                   -> delay       | at udsætte Anna Holm
at udskyde                                   -> delay       | at udskyde Anna Holm
at udskyde sagen                             -> delay       | at udskyde sagen Anna Holm
forslag om at udskyde                        -> delay       | forslag om at udskyde Anna Holm
forslag om udsættelse                        -> delay       | forslag om udsættelse Anna Holm
forslaget om udsættelse                      -> delay       | forslaget om udsættelse Anna Holm
udskydelse                                   -> delay       | udskydelse Anna Holm
udskydelsen                                  -> delay       | udskydelsen Anna Holm
udsættelsesforslag                           -> delay       | udsættelsesforslag Anna Holm
udskydelsesforslaget                         -> delay       | udskydelsesforslaget Anna Holm
at udsætte sagen                             -> delay       | at udsætte sagen Anna Holm
at udsætte punktet                           -> delay       | at udsætte punktet Anna Holm
at udskyde punktet                           -> delay       | at udskyde punktet Anna Holm
at sagen udsættes                            -> delay       | at sagen udsættes Anna Holm
at sagen udskydes                            -> delay       | at sagen udskydes Anna Holm
at punktet udsættes                          -> delay       | at punktet udsættes Anna Holm
at punktet udskydes                          -> delay       | at punktet udskydes Anna Holm
sagens udsættelse                            -> delay       | sagens udsættelse Anna Holm
procedureforslaget om udsættelse             -> delay       | procedureforslaget om udsættelse Anna Holm

ingen                                        -> nobody      | ingen Anna Holm
ingen medlemmer                              -> nobody      | ingen medlemmer Anna Holm

alle                                         -> all         | alle Anna Holm
samtlige                                     -> all         | samtlige Anna Holm
samtlige medlemmer                           -> all         | samtlige medlemmer Anna Holm

og                                           -> and         | og Anna Holm
samt                                         -> and         | samt Anna Holm
såvel som                                    -> and         | såvel som Anna Holm
og/eller                                     -> and         | og/eller Anna Holm

dog                                          -> filler      | dog Anna Holm
først                                        -> filler      | først Anna Holm
også                                         -> filler      | også Anna Holm
således                                      -> filler      | således Anna Holm
begge                                        -> filler      | begge Anna Holm
der                                          -> filler      | der Anna Holm
som                                          -> filler      | som Anna Holm
har                                          -> filler      | har Anna Holm
havde                                        -> filler      | havde Anna Holm
ligeledes                                    -> filler      | ligeledes Anna Holm
herefter                                     -> filler      | herefter Anna Holm
derefter                                     -> filler      | derefter Anna Holm
alene                                        -> filler      | alene Anna Holm
kun                                          -> filler      | kun Anna Holm
som den eneste                               -> filler      | som den eneste Anna Holm
som de eneste                                -> filler      | som de eneste Anna Holm
den eneste                                   -> filler      | den eneste Anna Holm
de eneste                                    -> filler      | de eneste Anna Holm
som eneste                                   -> filler      | som eneste Anna Holm
følgende                                     -> filler      | følgende Anna Holm
mens                                         -> filler      | mens Anna Holm
medens                                       -> filler      | medens Anna Holm
hvor                                         -> filler      | hvor Anna Holm
hvorefter                                    -> filler      | hvorefter Anna Holm
både                                         -> filler      | både Anna Holm
desuden                                      -> filler      | desuden Anna Holm
samtidig                                     -> filler      | samtidig Anna Holm
de                                           -> filler      | de Anna Holm
dem                                          -> filler      | dem Anna Holm
derimod                                      -> filler      | derimod Anna Holm
imens                                        -> filler      | imens Anna Holm
dermed                                       -> filler      | dermed Anna Holm
hermed                                       -> filler      | hermed Anna Holm
herved                                       -> filler      | herved Anna Holm
derved                                       -> filler      | derved Anna Holm
dernæst                                      -> filler      | dernæst Anna Holm
men                                          -> filler      | men Anna Holm
den                                          -> filler      | den Anna Holm
det                                          -> filler      | det Anna Holm
her                                          -> filler      | her Anna Holm
derfor                                       -> filler      | derfor Anna Holm
idet at                                      -> filler      | idet at Anna Holm
i alt                                        -> total       | i alt Anna Holm
hvoraf                                       -> filler      | hvoraf Anna Holm
heraf                                        -> filler      | heraf Anna Holm
stedet                                       -> filler      | stedet Anna Holm
selv                                         -> filler      | selv Anna Holm
sidstnævnte                                  -> filler      | sidstnævnte Anna Holm
førstnævnte                                  -> filler      | førstnævnte Anna Holm
igen                                         -> filler      | igen Anna Holm
atter                                        -> filler      | atter Anna Holm
efterfølgende                                -> filler      | efterfølgende Anna Holm
forinden                                     -> filler      | forinden Anna Holm
stadig                                       -> filler      | stadig Anna Holm
fortsat                                      -> filler      | fortsat Anna Holm
ialt                                         -> total       | ialt Anna Holm
personligt                                   -> filler      | personligt Anna Holm
samlet                                       -> filler      | samlet Anna Holm
stemte så                                    -> filler      | stemte så Anna Holm
altså                                        -> filler      | altså Anna Holm
imidlertid                                   -> filler      | imidlertid Anna Holm
næsten enstemmigt                            -> filler      | næsten enstemmigt Anna Holm
næsten enstemmig                             -> filler      | næsten enstemmig Anna Holm
henholdsvis                                  -> filler      | henholdsvis Anna Holm
hhv.                                         -> filler      | hhv. Anna Holm
endvidere                                    -> filler      | endvidere Anna Holm
for så vidt angår                            -> filler      | for så vidt angår Anna Holm
antal                                        -> filler      | antal Anna Holm
antallet af                                  -> filler      | antallet af Anna Holm
hvad angår                                   -> filler      | hvad angår Anna Holm
så vidt angår                                -> filler      | så vidt angår Anna Holm

idet                                         -> reason      | idet Anna Holm
fordi                                        -> reason      | fordi Anna Holm
da                                           -> reason      | da Anna Holm
under henvisning til                         -> reason      | under henvisning til Anna Holm
med henvisning til                           -> reason      | med henvisning til Anna Holm
med den begrundelse                          -> reason      | med den begrundelse Anna Holm
eftersom                                     -> reason      | eftersom Anna Holm
begrundet i                                  -> reason      | begrundet i Anna Holm
begrundet med                                -> reason      | begrundet med Anna Holm
med begrundelsen                             -> reason      | med begrundelsen Anna Holm
ud fra                                       -> reason      | ud fra Anna Holm
af hensyn til                                -> reason      | af hensyn til Anna Holm
på grund af at                               -> reason      | på grund af at Anna Holm
når                                          -> if          | når Anna Holm
så længe                                     -> reason      | så længe Anna Holm
fordi at                                     -> reason      | fordi at Anna Holm

ikke                                         -> not         | ikke Anna Holm
hverken                                      -> not         | hverken Anna Holm
ej                                           -> not         | ej Anna Holm
aldrig                                       -> not         | aldrig Anna Holm

om                                           -> about       | om Anna Holm
hvorvidt                                     -> about       | hvorvidt Anna Holm

inhabil                                      -> recused     | inhabil Anna Holm
inhabile                                     -> recused     | inhabile Anna Holm
habilitet inhabil                            -> recused     | habilitet inhabil Anna Holm
inhabilt                                     -> recused     | inhabilt Anna Holm

inhabilitet                                  -> recusal     | inhabilitet Anna Holm
inhabiliteten                                -> recusal     | inhabiliteten Anna Holm
inhabilitetsgrunde                           -> recusal     | inhabilitetsgrunde Anna Holm
habilitetsgrunde                             -> recusal     | habilitetsgrunde Anna Holm

habil                                        -> able        | habil Anna Holm
habile                                       -> able        | habile Anna Holm
havde været inhabil                          -> able        | havde været inhabil Anna Holm
havde været inhabile                         -> able        | havde været inhabile Anna Holm
har været inhabil                            -> able        | har været inhabil Anna Holm
har været inhabile                           -> able        | har været inhabile Anna Holm

på grund af                                  -> because     | på grund af Anna Holm
grundet                                      -> because     | grundet Anna Holm
pga.                                         -> because     | pga. Anna Holm
p.g.a.                                       -> because     | p.g.a. Anna Holm
som følge af                                 -> because     | som følge af Anna Holm
med henvisning til sin                       -> because     | med henvisning til sin Anna Holm
under henvisning til sin                     -> because     | under henvisning til sin Anna Holm
begrundet i sin                              -> because     | begrundet i sin Anna Holm

anmeldte                                     -> declare     | anmeldte Anna Holm
anmelder                                     -> declare     | anmelder Anna Holm
meldte                                       -> declare     | meldte Anna Holm
gjorde opmærksom på                          -> declare     | gjorde opmærksom på Anna Holm
gjorde opmærksom på sin                      -> declare     | gjorde opmærksom på sin Anna Holm
oplyste om                                   -> declare     | oplyste om Anna Holm

ikke i sagens videre behandling              -> case        | ikke i sagens videre behandling Anna Holm
ikke i den videre behandling                 -> case        | ikke i den videre behandling Anna Holm
ikke i punktets videre behandling            -> case        | ikke i punktets videre behandling Anna Holm
ikke i sagens behandling                     -> case        | ikke i sagens behandling Anna Holm
ikke i behandlingen                          -> unattended  | ikke i behandlingen Anna Holm
ikke i behandlingen af sagen                 -> unattended  | ikke i behandlingen af sagen Anna Holm
ikke i behandlingen af punktet               -> unattended  | ikke i behandlingen af punktet Anna Holm
ikke i punktets behandling                   -> case        | ikke i punktets behandling Anna Holm
ikke i drøftelsen                            -> unattended  | ikke i drøftelsen Anna Holm
ikke i drøftelserne                          -> unattended  | ikke i drøftelserne Anna Holm
ikke i sagens drøftelse                      -> case        | ikke i sagens drøftelse Anna Holm
ikke i sagen                                 -> unattended  | ikke i sagen Anna Holm
ikke i behandling af sagen                   -> unattended  | ikke i behandling af sagen Anna Holm
hverken i drøftelse                          -> case        | hverken i drøftelse Anna Holm
hverken i drøftelsen                         -> case        | hverken i drøftelsen Anna Holm
hverken i behandlingen                       -> case        | hverken i behandlingen Anna Holm
hverken i behandling                         -> case        | hverken i behandling Anna Holm
hverken i drøftelser                         -> case        | hverken i drøftelser Anna Holm
ikke i denne sags behandling                 -> case        | ikke i denne sags behandling Anna Holm
ikke i drøftelse                             -> unattended  | ikke i drøftelse Anna Holm
ikke i behandling af punktet                 -> unattended  | ikke i behandling af punktet Anna Holm
ikke i dette punkts behandling               -> case        | ikke i dette punkts behandling Anna Holm
ikke i behandlingen af denne sag             -> unattended  | ikke i behandlingen af denne sag Anna Holm

deltog                                       -> attend      | deltog Anna Holm
deltager                                     -> attend      | deltager Anna Holm
deltaget                                     -> attend      | deltaget Anna Holm
var til stede                                -> attend      | var til stede Anna Holm
var tilstede                                 -> attend      | var tilstede Anna Holm
er til stede                                 -> attend      | er til stede Anna Holm
er tilstede                                  -> attend      | er tilstede Anna Holm
medvirkede                                   -> attend      | medvirkede Anna Holm
indkaldt                                     -> attend      | indkaldt Anna Holm
deltage                                      -> attend      | deltage Anna Holm
til stede                                    -> attend      | til stede Anna Holm
tilstede                                     -> attend      | tilstede Anna Holm
trådte til                                   -> attend      | trådte til Anna Holm

mødte                                        -> met         | mødte Anna Holm
mødt                                         -> met         | mødt Anna Holm
møder                                        -> met         | møder Anna Holm
mødte ind                                    -> met         | mødte ind Anna Holm
fremmødt                                     -> met         | fremmødt Anna Holm

forlod                                       -> leave       | forlod Anna Holm
forlader                                     -> leave       | forlader Anna Holm
forlade                                      -> leave       | forlade Anna Holm
forladt                                      -> leave       | forladt Anna Holm
gik kl.                                      -> leave       | gik kl. Anna Holm
gik klokken                                  -> leave       | gik klokken Anna Holm
gik fra mødet                                -> leave       | gik fra mødet Anna Holm
gik fra                                      -> leave       | gik fra Anna Holm
gik hjem                                     -> leave       | gik hjem Anna Holm
gik hjem kl.                                 -> leave       | gik hjem kl. Anna Holm
udtrådte                                     -> leave       | udtrådte Anna Holm
udtrådte af mødet                            -> leave       | udtrådte af mødet Anna Holm
udtræder af mødet                            -> leave       | udtræder af mødet Anna Holm
trådte ud                                    -> leave       | trådte ud Anna Holm
måtte gå                                     -> leave       | måtte gå Anna Holm
måtte gå kl.                                 -> leave       | måtte gå kl. Anna Holm
var nødt til at gå                           -> leave       | var nødt til at gå Anna Holm
var nødt til at gå kl.                       -> leave       | var nødt til at gå kl. Anna Holm
var nødt til at forlade                      -> leave       | var nødt til at forlade Anna Holm
gik før                                      -> leave       | gik før Anna Holm
gik tidligere                                -> leave       | gik tidligere Anna Holm
gik under                                    -> leave       | gik under Anna Holm
gik efter                                    -> leave       | gik efter Anna Holm
gik ud                                       -> leave       | gik ud Anna Holm
tog hjem                                     -> leave       | tog hjem Anna Holm
kørte hjem                                   -> leave       | kørte hjem Anna Holm
forlod mødet                                 -> leave       | forlod mødet Anna Holm
fratrådte mødet                              -> leave       | fratrådte mødet Anna Holm
fratrådte                                    -> leave       | fratrådte Anna Holm

gik                                          -> went        | gik Anna Holm
går                                          -> went        | går Anna Holm
gik igen                                     -> went        | gik igen Anna Holm
gik allerede                                 -> went        | gik allerede Anna Holm

ankom                                        -> come        | ankom Anna Holm
ankommer                                     -> come        | ankommer Anna Holm
ankommet                                     -> come        | ankommet Anna Holm
kom til stede                                -> come        | kom til stede Anna Holm
kom til mødet                                -> come        | kom til mødet Anna Holm
kom kl.                                      -> come        | kom kl. Anna Holm
kom ind i mødet                              -> come        | kom ind i mødet Anna Holm
indtrådte i mødet                            -> come        | indtrådte i mødet Anna Holm
indtrådte                                    -> come        | indtrådte Anna Holm
indtræder i mødet                            -> come        | indtræder i mødet Anna Holm
tiltrådte mødet                              -> come        | tiltrådte mødet Anna Holm
tiltræder mødet                              -> come        | tiltræder mødet Anna Holm
stødte til                                   -> come        | stødte til Anna Holm
stødte til mødet                             -> come        | stødte til mødet Anna Holm
stødte til kl.                               -> come        | stødte til kl. Anna Holm
sluttede sig til mødet                       -> come        | sluttede sig til mødet Anna Holm
kom for sent                                 -> come        | kom for sent Anna Holm
mødte op                                     -> come        | mødte op Anna Holm
mødte frem                                   -> come        | mødte frem Anna Holm
dukkede op                                   -> come        | dukkede op Anna Holm
tilsluttede sig mødet                        -> come        | tilsluttede sig mødet Anna Holm
koblede sig på mødet                         -> come        | koblede sig på mødet Anna Holm
loggede på mødet                             -> come        | loggede på mødet Anna Holm
kom tilstede                                 -> come        | kom tilstede Anna Holm
trådte ind i mødet                           -> come        | trådte ind i mødet Anna Holm
trådte ind                                   -> come        | trådte ind Anna Holm
kom ind kl.                                  -> come        | kom ind kl. Anna Holm

kom                                          -> came        | kom Anna Holm
kom først                                    -> came        | kom først Anna Holm
kom igen                                     -> came        | kom igen Anna Holm

vendte tilbage                               -> return      | vendte tilbage Anna Holm
kom tilbage                                  -> return      | kom tilbage Anna Holm
vender tilbage                               -> return      | vender tilbage Anna Holm
og vendte tilbage                            -> return      | og vendte tilbage Anna Holm
og kom tilbage                               -> return      | og kom tilbage Anna Holm
returnerede                                  -> return      | returnerede Anna Holm

mødet                                        -> meeting     | mødet Anna Holm
byrådsmødet                                  -> meeting     | byrådsmødet Anna Holm
udvalgsmødet                                 -> meeting     | udvalgsmødet Anna Holm
kommunalbestyrelsesmødet                     -> meeting     | kommunalbestyrelsesmødet Anna Holm
regionsrådsmødet                             -> meeting     | regionsrådsmødet Anna Holm
økonomiudvalgsmødet                          -> meeting     | økonomiudvalgsmødet Anna Holm
lokalet                                      -> meeting     | lokalet Anna Holm
salen                                        -> meeting     | salen Anna Holm
byrådssalen                                  -> meeting     | byrådssalen Anna Holm
mødelokalet                                  -> meeting     | mødelokalet Anna Holm
rådssalen                                    -> meeting     | rådssalen Anna Holm
mødesalen                                    -> meeting     | mødesalen Anna Holm
møderummet                                   -> meeting     | møderummet Anna Holm
under behandlingen                           -> meeting     | under behandlingen Anna Holm
under punktets behandling                    -> meeting     | under punktets behandling Anna Holm
under sagens behandling                      -> meeting     | under sagens behandling Anna Holm
inden behandlingen                           -> meeting     | inden behandlingen Anna Holm
før behandlingen                             -> meeting     | før behandlingen Anna Holm
efter behandlingen                           -> meeting     | efter behandlingen Anna Holm
under dette punkt                            -> meeting     | under dette punkt Anna Holm
under punkt                                  -> meeting     | under punkt Anna Holm
ved punkt                                    -> meeting     | ved punkt Anna Holm
ved pkt.                                     -> meeting     | ved pkt. Anna Holm
under pkt.                                   -> meeting     | under pkt. Anna Holm
inden punkt                                  -> meeting     | inden punkt Anna Holm
før punkt                                    -> meeting     | før punkt Anna Holm
efter punkt                                  -> meeting     | efter punkt Anna Holm
før dette punkt                              -> meeting     | før dette punkt Anna Holm
inden dette punkt                            -> meeting     | inden dette punkt Anna Holm
efter dette punkt                            -> meeting     | efter dette punkt Anna Holm

kl.                                          -> clock       | kl. Anna Holm
kl                                           -> clock       | kl Anna Holm
klokken                                      -> clock       | klokken Anna Holm

til kl.                                      -> until       | til kl. Anna Holm
til kl                                       -> until       | til kl Anna Holm
til klokken                                  -> until       | til klokken Anna Holm
indtil kl.                                   -> until       | indtil kl. Anna Holm
frem til kl.                                 -> until       | frem til kl. Anna Holm
indtil klokken                               -> until       | indtil klokken Anna Holm

fra kl.                                      -> since       | fra kl. Anna Holm
fra kl                                       -> since       | fra kl Anna Holm
fra klokken                                  -> since       | fra klokken Anna Holm
først fra kl.                                -> since       | først fra kl. Anna Holm
efter kl.                                    -> since       | efter kl. Anna Holm
med fra kl.                                  -> since       | med fra kl. Anna Holm

fraværende                                   -> excused     | fraværende Anna Holm
afbud                                        -> excused     | afbud Anna Holm
meldt afbud                                  -> excused     | meldt afbud Anna Holm
forfald                                      -> excused     | forfald Anna Holm
meldt forfald                                -> excused     | meldt forfald Anna Holm
lovligt forfald                              -> excused     | lovligt forfald Anna Holm
forhindret                                   -> excused     | forhindret Anna Holm
forhindrede                                  -> excused     | forhindrede Anna Holm
ikke til stede                               -> excused     | ikke til stede Anna Holm
ikke tilstede                                -> excused     | ikke tilstede Anna Holm
ikke mødt                                    -> excused     | ikke mødt Anna Holm
ikke fremmødt                                -> excused     | ikke fremmødt Anna Holm
fravær                                       -> excused     | fravær Anna Holm
udeblev                                      -> excused     | udeblev Anna Holm
udeblevet                                    -> excused     | udeblevet Anna Holm
sygemeldt                                    -> excused     | sygemeldt Anna Holm
på orlov                                        -> excused     | på orlov Anna Holm
sendt afbud                                  -> excused     | sendt afbud Anna Holm
ikke i mødet                                 -> excused     | ikke i mødet Anna Holm
ikke deltog i behandlingen                   -> excused     | ikke deltog i behandlingen Anna Holm
ikke deltog i punktet                        -> excused     | ikke deltog i punktet Anna Holm
ikke deltog i mødet                          -> excused     | ikke deltog i mødet Anna Holm
ikke deltog i sagens behandling              -> excused     | ikke deltog i sagens behandling Anna Holm
ikke deltager i behandlingen                 -> excused     | ikke deltager i behandlingen Anna Holm
ikke i punktet                               -> excused     | ikke i punktet Anna Holm
ikke i behandlingen af dette punkt           -> excused     | ikke i behandlingen af dette punkt Anna Holm
ikke i dette punkt                           -> excused     | ikke i dette punkt Anna Holm
ikke i behandlingen af dette dagsordenspunkt -> excused     | ikke i behandlingen af dette dagsordenspunkt Anna Holm
ikke til mødet                               -> excused     | ikke til mødet Anna Holm
fritaget for at deltage                      -> excused     | fritaget for at deltage Anna Holm
ikke i dagens møde                           -> excused     | ikke i dagens møde Anna Holm
ikke mødt op                                 -> excused     | ikke mødt op Anna Holm
syg                                          -> excused     | syg Anna Holm
syge                                         -> excused     | syge Anna Holm
på ferie                                     -> excused     | på ferie Anna Holm
ikke ved mødet                               -> excused     | ikke ved mødet Anna Holm
ikke med på mødet                            -> excused     | ikke med på mødet Anna Holm
ikke på mødet                                -> excused     | ikke på mødet Anna Holm

ud over                                      -> except      | ud over Anna Holm
udover                                       -> except      | udover Anna Holm
minus                                        -> except      | minus Anna Holm
andre end                                    -> except      | andre end Anna Holm
alle andre end                               -> except      | alle andre end Anna Holm
alle andre partier end                       -> except      | alle andre partier end Anna Holm
alle andre medlemmer end                     -> except      | alle andre medlemmer end Anna Holm
alle partier undtagen                        -> except      | alle partier undtagen Anna Holm
alle partier bortset fra                     -> except      | alle partier bortset fra Anna Holm
alle partier på nær                          -> except      | alle partier på nær Anna Holm
undtagen                                     -> except      | undtagen Anna Holm
bortset fra                                  -> except      | bortset fra Anna Holm
uden om                                      -> except      | uden om Anna Holm
udenom                                       -> except      | udenom Anna Holm
med undtagelse af                            -> except      | med undtagelse af Anna Holm
på nær                                       -> except      | på nær Anna Holm
undtaget                                     -> except      | undtaget Anna Holm
fraset                                       -> except      | fraset Anna Holm
ekskl.                                       -> except      | ekskl. Anna Holm

stedfortræder                                -> substitute  | stedfortræder Anna Holm
stedfortrædere                               -> substitute  | stedfortrædere Anna Holm
stedfortræderen                              -> substitute  | stedfortræderen Anna Holm
suppleant                                    -> substitute  | suppleant Anna Holm
suppleanter                                  -> substitute  | suppleanter Anna Holm
suppleanten                                  -> substitute  | suppleanten Anna Holm
vikar                                        -> substitute  | vikar Anna Holm
afløser                                      -> substitute  | afløser Anna Holm
stedfortrædende                              -> substitute  | stedfortrædende Anna Holm
førstesuppleant                              -> substitute  | førstesuppleant Anna Holm
andensuppleant                               -> substitute  | andensuppleant Anna Holm
suppleantliste                               -> substitute  | suppleantliste Anna Holm

i stedet                                     -> instead     | i stedet Anna Holm
istedet                                      -> instead     | istedet Anna Holm
i hans sted                                  -> instead     | i hans sted Anna Holm
i hendes sted                                -> instead     | i hendes sted Anna Holm
på hans plads                                -> instead     | på hans plads Anna Holm
på hendes plads                              -> instead     | på hendes plads Anna Holm

afløst af                                    -> replaced    | afløst af Anna Holm
for hvem                                     -> replaced    | for hvem Anna Holm
i hvis sted                                  -> replaced    | i hvis sted Anna Holm
erstattet af                                 -> replaced    | erstattet af Anna Holm
afløstes af                                  -> replaced    | afløstes af Anna Holm
erstattes af                                 -> replaced    | erstattes af Anna Holm
afløses af                                   -> replaced    | afløses af Anna Holm
repræsenteret af                             -> replaced    | repræsenteret af Anna Holm
repræsenteredes af                           -> replaced    | repræsenteredes af Anna Holm

afløste                                      -> replaces    | afløste Anna Holm
erstattede                                   -> replaces    | erstattede Anna Holm
erstatter                                    -> replaces    | erstatter Anna Holm

valgt                                        -> elected     | valgt Anna Holm
valgtes                                      -> elected     | valgtes Anna Holm
vælges                                       -> elected     | vælges Anna Holm
vælger                                       -> elects      | vælger Anna Holm
valgte                                       -> elects      | valgte Anna Holm
udpeget                                      -> elected     | udpeget Anna Holm
udpegede                                     -> elects      | udpegede Anna Holm
udpeges                                      -> elected     | udpeges Anna Holm
udpeger                                      -> elects      | udpeger Anna Holm
konstituerede                                -> elected     | konstituerede Anna Holm
konstitueret                                 -> elected     | konstitueret Anna Holm
genvalgt                                     -> elected     | genvalgt Anna Holm
nyvalgt                                      -> elected     | nyvalgt Anna Holm
udpegning                                    -> nominated   | udpegning Anna Holm
valg                                         -> nominated   | valg Anna Holm
udtræder                                     -> nominated   | udtræder Anna Holm
udtrådt                                      -> nominated   | udtrådt Anna Holm
indstillet som                               -> nominated   | indstillet som Anna Holm
indstilles som                               -> nominated   | indstilles som Anna Holm
genudpeges                                   -> elected     | genudpeges Anna Holm
genudpeget                                   -> elected     | genudpeget Anna Holm
genvalgtes                                   -> elected     | genvalgtes Anna Holm
udpegedes                                    -> elected     | udpegedes Anna Holm
udnævnt                                      -> elected     | udnævnt Anna Holm
udnævntes                                    -> elected     | udnævntes Anna Holm
udnævnte                                     -> elects      | udnævnte Anna Holm
konstitueres                                 -> elected     | konstitueres Anna Holm
genvælges                                    -> elected     | genvælges Anna Holm
indvalgt                                     -> elected     | indvalgt Anna Holm
beskikket                                    -> elected     | beskikket Anna Holm
beskikkes                                    -> elected     | beskikkes Anna Holm
nyvalgtes                                    -> elected     | nyvalgtes Anna Holm
indtræder som                                -> elected     | indtræder som Anna Holm
godkendes som                                -> nominated   | godkendes som Anna Holm
valget                                       -> nominated   | valget Anna Holm
udpegningen                                  -> nominated   | udpegningen Anna Holm
opstillet                                    -> nominated   | opstillet Anna Holm

protokol                                     -> record      | protokol Anna Holm
protokollen                                  -> record      | protokollen Anna Holm
protokols                                    -> record      | protokols Anna Holm
beslutningsprotokol                          -> record      | beslutningsprotokol Anna Holm
beslutningsprotokollen                       -> record      | beslutningsprotokollen Anna Holm
referat                                      -> record      | referat Anna Holm
referatet                                    -> record      | referatet Anna Holm
beslutningsreferat                           -> record      | beslutningsreferat Anna Holm
beslutningsreferatet                         -> record      | beslutningsreferatet Anna Holm
mødereferatet                                -> record      | mødereferatet Anna Holm
mødeprotokollen                              -> record      | mødeprotokollen Anna Holm
forhandlingsprotokollen                      -> record      | forhandlingsprotokollen Anna Holm
til protokol                                 -> record      | til protokol Anna Holm
til protokollen                              -> record      | til protokollen Anna Holm
til protokols                                -> record      | til protokols Anna Holm
til referat                                  -> record      | til referat Anna Holm
til referatet                                -> record      | til referatet Anna Holm
i protokollen                                -> record      | i protokollen Anna Holm
i referatet                                  -> record      | i referatet Anna Holm
til beslutningsprotokollen                   -> record      | til beslutningsprotokollen Anna Holm
i beslutningsprotokollen                     -> record      | i beslutningsprotokollen Anna Holm
til mødeprotokollen                          -> record      | til mødeprotokollen Anna Holm
til beslutningsprotokol                      -> record      | til beslutningsprotokol Anna Holm
til beslutningsreferatet                     -> record      | til beslutningsreferatet Anna Holm

ført                                         -> taken       | ført Anna Holm
tilført                                      -> taken       | tilført Anna Holm
indført                                      -> taken       | indført Anna Holm
optaget                                      -> taken       | optaget Anna Holm
noteret                                      -> taken       | noteret Anna Holm
tilføjet                                     -> taken       | tilføjet Anna Holm
medtaget                                     -> taken       | medtaget Anna Holm
indskrevet                                   -> taken       | indskrevet Anna Holm
skrevet                                      -> taken       | skrevet Anna Holm
føjet                                        -> taken       | føjet Anna Holm
anført                                       -> taken       | anført Anna Holm
få ført                                      -> taken       | få ført Anna Holm
få tilført                                   -> taken       | få tilført Anna Holm

ønsker                                       -> wish        | ønsker Anna Holm
ønskede                                      -> wish        | ønskede Anna Holm
begærede                                     -> wish        | begærede Anna Holm
begærer                                      -> wish        | begærer Anna Holm
forlangte                                    -> wish        | forlangte Anna Holm
forlanger                                    -> wish        | forlanger Anna Holm
fik                                          -> wish        | fik Anna Holm
får                                          -> wish        | får Anna Holm
bad om                                       -> wish        | bad om Anna Holm
beder om                                     -> wish        | beder om Anna Holm
anmodede om                                  -> wish        | anmodede om Anna Holm
anmoder om                                   -> wish        | anmoder om Anna Holm
lod                                          -> wish        | lod Anna Holm
lader                                        -> wish        | lader Anna Holm
vil have                                     -> wish        | vil have Anna Holm
ville have                                   -> wish        | ville have Anna Holm
bad                                          -> wish        | bad Anna Holm
krævede                                      -> wish        | krævede Anna Holm
håber                                        -> wish        | håber Anna Holm
håbede                                       -> wish        | håbede Anna Holm
forventer                                    -> wish        | forventer Anna Holm
forventede                                   -> wish        | forventede Anna Holm
opfordrer                                    -> wish        | opfordrer Anna Holm
opfordrede                                   -> wish        | opfordrede Anna Holm
kræver                                       -> wish        | kræver Anna Holm
ønsker følgende                              -> wish        | ønsker følgende Anna Holm
bad om at                                    -> wish        | bad om at Anna Holm

bemærkede                                    -> say         | bemærkede Anna Holm
bemærker                                     -> say         | bemærker Anna Holm
tilkendegav                                  -> say         | tilkendegav Anna Holm
tilkendegiver                                -> say         | tilkendegiver Anna Holm
udtalte                                      -> say         | udtalte Anna Holm
udtaler                                      -> say         | udtaler Anna Holm
erklærede                                    -> say         | erklærede Anna Holm
erklærer                                     -> say         | erklærer Anna Holm
anførte                                      -> say         | anførte Anna Holm
anfører                                      -> say         | anfører Anna Holm
oplyste                                      -> say         | oplyste Anna Holm
oplyser                                      -> say         | oplyser Anna Holm
oplyse                                       -> say         | oplyse Anna Holm
mindede om                                   -> say         | mindede om Anna Holm
minder om                                    -> say         | minder om Anna Holm
redegjorde for                               -> say         | redegjorde for Anna Holm
redegør for                                  -> say         | redegør for Anna Holm
orienterede om                               -> say         | orienterede om Anna Holm
orienterer om                                -> say         | orienterer om Anna Holm
fortalte                                     -> say         | fortalte Anna Holm
fortæller                                    -> say         | fortæller Anna Holm
nævnte                                       -> say         | nævnte Anna Holm
nævner                                       -> say         | nævner Anna Holm
forklarede                                   -> say         | forklarede Anna Holm
forklarer                                    -> say         | forklarer Anna Holm
afgav                                        -> say         | afgav Anna Holm
afgiver                                      -> say         | afgiver Anna Holm
fremsatte                                    -> say         | fremsatte Anna Holm
fremsætter                                   -> say         | fremsætter Anna Holm
fremførte                                    -> say         | fremførte Anna Holm
meddelte                                     -> say         | meddelte Anna Holm
meddeler                                     -> say         | meddeler Anna Holm
protokollerede                               -> say         | protokollerede Anna Holm
protokollerer                                -> say         | protokollerer Anna Holm
gjorde gældende                              -> say         | gjorde gældende Anna Holm
tilføjede                                    -> say         | tilføjede Anna Holm
tilføjer                                     -> say         | tilføjer Anna Holm
gik ud fra                                   -> say         | gik ud fra Anna Holm
går ud fra                                   -> say         | går ud fra Anna Holm

vi                                           -> we          | vi Anna Holm
vores                                        -> we          | vores Anna Holm
vore                                         -> we          | vore Anna Holm
jeg                                          -> we          | jeg Anna Holm
os                                           -> we          | os Anna Holm
min                                          -> we          | min Anna Holm
mit                                          -> we          | mit Anna Holm
mine                                         -> we          | mine Anna Holm

at                                           -> that        | at Anna Holm

ændres                                       -> change      | ændres Anna Holm
rettes                                       -> change      | rettes Anna Holm
forhøjes                                     -> change      | forhøjes Anna Holm
hæves                                        -> change      | hæves Anna Holm
øges                                         -> change      | øges Anna Holm
nedsættes                                    -> change      | nedsættes Anna Holm
sænkes                                       -> change      | sænkes Anna Holm
reduceres                                    -> change      | reduceres Anna Holm
flyttes                                      -> change      | flyttes Anna Holm
rykkes                                       -> change      | rykkes Anna Holm
forlænges                                    -> change      | forlænges Anna Holm
afkortes                                     -> change      | afkortes Anna Holm
tilføjes                                     -> change      | tilføjes Anna Holm
indføjes                                     -> change      | indføjes Anna Holm
indsættes                                    -> change      | indsættes Anna Holm
indarbejdes                                  -> change      | indarbejdes Anna Holm
udgår                                        -> change      | udgår Anna Holm
udtages                                      -> change      | udtages Anna Holm
slettes                                      -> change      | slettes Anna Holm
udelades                                     -> change      | udelades Anna Holm
fjernes                                      -> change      | fjernes Anna Holm
begrænses                                    -> change      | begrænses Anna Holm
præciseres                                   -> change      | præciseres Anna Holm
suppleres                                    -> change      | suppleres Anna Holm

hvis                                         -> if          | hvis Anna Holm
såfremt                                      -> if          | såfremt Anna Holm
ifald                                        -> if          | ifald Anna Holm
under forudsætning af                        -> if          | under forudsætning af Anna Holm
forudsat                                     -> if          | forudsat Anna Holm
forudsat at                                  -> if          | forudsat at Anna Holm
medmindre                                    -> if          | medmindre Anna Holm
med mindre                                   -> if          | med mindre Anna Holm
på betingelse af                             -> if          | på betingelse af Anna Holm
selv om                                      -> though        | selv om Anna Holm
selvom                                       -> though        | selvom Anna Holm
uanset at                                    -> though        | uanset at Anna Holm
skønt                                        -> though        | skønt Anna Holm
på trods af at                               -> though        | på trods af at Anna Holm
trods det at                                 -> though      | trods det at Anna Holm

vil                                          -> modal       | vil Anna Holm
ville                                        -> modal       | ville Anna Holm
kan                                          -> modal       | kan Anna Holm
kunne                                        -> modal       | kunne Anna Holm
skal                                         -> modal       | skal Anna Holm
skulle                                       -> modal       | skulle Anna Holm
bør                                          -> modal       | bør Anna Holm
forventes                                    -> modal       | forventes Anna Holm
agter                                        -> modal       | agter Anna Holm
overvejer                                    -> modal       | overvejer Anna Holm
måske                                        -> modal       | måske Anna Holm
muligvis                                     -> modal       | muligvis Anna Holm
eventuelt                                    -> modal       | eventuelt Anna Holm
formentlig                                   -> modal       | formentlig Anna Holm
mulig                                        -> modal       | mulig Anna Holm
muligt                                       -> modal       | muligt Anna Holm
formodentlig                                 -> modal       | formodentlig Anna Holm
anmodes om                                   -> modal       | anmodes om Anna Holm
opfordres til                                -> modal       | opfordres til Anna Holm

mulige inhabilitet                           -> ability     | mulige inhabilitet Anna Holm
mulig inhabilitet                            -> ability     | mulig inhabilitet Anna Holm
eventuelle inhabilitet                       -> ability     | eventuelle inhabilitet Anna Holm
eventuel inhabilitet                         -> ability     | eventuel inhabilitet Anna Holm
habilitet                                    -> ability     | habilitet Anna Holm
habiliteten                                  -> ability     | habiliteten Anna Holm
habilitetsspørgsmålet                        -> ability     | habilitetsspørgsmålet Anna Holm
habilitetsspørgsmål                          -> ability     | habilitetsspørgsmål Anna Holm

sted                                         -> stead       | sted Anna Holm
plads                                        -> stead       | plads Anna Holm

til                                          -> as          | til Anna Holm

uden for parti                               -> outside     | uden for parti Anna Holm
udenfor parti                                -> outside     | udenfor parti Anna Holm
uden parti                                   -> outside     | uden parti Anna Holm
løsgænger                                    -> outside     | løsgænger Anna Holm
uden for partierne                           -> outside     | uden for partierne Anna Holm
udenfor partierne                            -> outside     | udenfor partierne Anna Holm
partiløs                                     -> outside     | partiløs Anna Holm
ufp                                          -> outside     | UFP Anna Holm
ufg                                          -> outside     | UFG Anna Holm
up                                           -> outside     | UP Anna Holm

protokolleret                                -> entered     | protokolleret Anna Holm
protokolført                                 -> entered     | protokolført Anna Holm
trak                                         -> withdrawn   | trak Anna Holm
frafaldt                                     -> withdrawn   | frafaldt Anna Holm
frafalder                                    -> withdrawn   | frafalder Anna Holm
frafaldet                                    -> withdrawn   | frafaldet Anna Holm
trækker                                      -> withdrawn   | trækker Anna Holm
trukket tilbage                              -> withdrawn   | trukket tilbage Anna Holm
næste møde                                   -> elsewhere   | næste møde Anna Holm
det næste møde                               -> elsewhere   | det næste møde Anna Holm
næste udvalgsmøde                            -> elsewhere   | næste udvalgsmøde Anna Holm
næste byrådsmøde                             -> elsewhere   | næste byrådsmøde Anna Holm
det kommende møde                            -> elsewhere   | det kommende møde Anna Holm
kommende møder                               -> elsewhere   | kommende møder Anna Holm
topmødet                                     -> elsewhere   | topmødet Anna Holm
studieturen                                  -> elsewhere   | studieturen Anna Holm
besigtigelsen                                -> elsewhere   | besigtigelsen Anna Holm
besigtigelse                                 -> elsewhere   | besigtigelse Anna Holm
borgermødet                                  -> elsewhere   | borgermødet Anna Holm
borgermøde                                   -> elsewhere   | borgermøde Anna Holm
temamødet                                    -> elsewhere   | temamødet Anna Holm
temamøde                                     -> elsewhere   | temamøde Anna Holm
dialogmødet                                  -> elsewhere   | dialogmødet Anna Holm
dialogmøde                                   -> elsewhere   | dialogmøde Anna Holm
indvielsen                                   -> elsewhere   | indvielsen Anna Holm
workshoppen                                  -> elsewhere   | workshoppen Anna Holm
rundturen                                    -> elsewhere   | rundturen Anna Holm
i uge                                        -> elsewhere   | i uge Anna Holm
som tilhører                                 -> elsewhere   | som tilhører Anna Holm
som tilhørere                                -> elsewhere   | som tilhørere Anna Holm
som observatør                               -> elsewhere   | som observatør Anna Holm
som gæst                                     -> elsewhere   | som gæst Anna Holm
formødet                                     -> elsewhere   | formødet Anna Holm
orienteringsmødet                            -> elsewhere   | orienteringsmødet Anna Holm
ekskursionen                                 -> elsewhere   | ekskursionen Anna Holm
kurset                                       -> elsewhere   | kurset Anna Holm
høringsmødet                                 -> elsewhere   | høringsmødet Anna Holm
studietur                                    -> elsewhere   | studietur Anna Holm
konferencen                                  -> elsewhere   | konferencen Anna Holm
folkemødet                                   -> elsewhere   | folkemødet Anna Holm
årsmødet                                     -> elsewhere   | årsmødet Anna Holm
seminaret                                    -> elsewhere   | seminaret Anna Holm
besigtigelsesturen                           -> elsewhere   | besigtigelsesturen Anna Holm
delegationen                                 -> elsewhere   | delegationen Anna Holm
receptionen                                  -> elsewhere   | receptionen Anna Holm
ledede                                       -> elsewhere   | ledede Anna Holm
ledte                                        -> elsewhere   | ledte Anna Holm
var mødeleder                                -> elsewhere   | var mødeleder Anna Holm
var ordstyrer                                -> elsewhere   | var ordstyrer Anna Holm
fratrådte som                                -> elsewhere   | fratrådte som Anna Holm
fratræder som                                -> elsewhere   | fratræder som Anna Holm
trådte tilbage som                           -> elsewhere   | trådte tilbage som Anna Holm
træder tilbage som                           -> elsewhere   | træder tilbage som Anna Holm
trækker sig som                              -> elsewhere   | trækker sig som Anna Holm
trak sig som                                 -> elsewhere   | trak sig som Anna Holm
er udtrådt som                               -> elsewhere   | er udtrådt som Anna Holm
udtrådte som                                 -> elsewhere   | udtrådte som Anna Holm
foreslog                                     -> propose     | foreslog Anna Holm
foreslår                                     -> propose     | foreslår Anna Holm
stillede forslag om                          -> propose     | stillede forslag om Anna Holm
stiller forslag om                           -> propose     | stiller forslag om Anna Holm
fremsatte forslag om                         -> propose     | fremsatte forslag om Anna Holm
fremsatte følgende forslag                   -> propose     | fremsatte følgende forslag Anna Holm
stillede følgende forslag                    -> propose     | stillede følgende forslag Anna Holm
stiller følgende forslag                     -> propose     | stiller følgende forslag Anna Holm
stillede forslag                             -> propose     | stillede forslag Anna Holm
stiller forslag                              -> propose     | stiller forslag Anna Holm
fremsatte forslag                            -> propose     | fremsatte forslag Anna Holm

efter                                        -> after       | efter Anna Holm
bestyrelsen                                  -> board       | bestyrelsen Anna Holm
bestyrelse                                   -> board       | bestyrelse Anna Holm
bestyrelserne                                -> board       | bestyrelserne Anna Holm
skolebestyrelsen                             -> board       | skolebestyrelsen Anna Holm
skolebestyrelserne                           -> board       | skolebestyrelserne Anna Holm
forældrebestyrelsen                          -> board       | forældrebestyrelsen Anna Holm
havnebestyrelsen                             -> board       | havnebestyrelsen Anna Holm
repræsentantskab                             -> board       | repræsentantskab Anna Holm
byrådet                                      -> board       | byrådet Anna Holm
regionsrådet                                 -> board       | regionsrådet Anna Holm
kommunalbestyrelsen                          -> board       | kommunalbestyrelsen Anna Holm
nævnet                                       -> board       | nævnet Anna Holm
hegnsynet                                    -> board       | hegnsynet Anna Holm
valgbestyrelsen                              -> board       | valgbestyrelsen Anna Holm
følgegruppen                                 -> board       | følgegruppen Anna Holm
styregruppen                                 -> board       | styregruppen Anna Holm
arbejdsgruppen                               -> board       | arbejdsgruppen Anna Holm

konstaterede                                 -> ascertain   | konstaterede Anna Holm
konstaterer                                  -> ascertain   | konstaterer Anna Holm
kunne konstatere                             -> ascertain   | kunne konstatere Anna Holm
slog fast                                    -> ascertain   | slog fast Anna Holm


# Verbs that begin a condition, or a question, where who does it follows them.
[conditions]
havde    | Havde Anna Holm stemt for, var forslaget faldet
har      | Har Anna Holm stemt for?
ville    | Ville Anna Holm stemme for, var der flertal
kunne    | Kunne Anna Holm stemme for, var der flertal
skulle   | Skulle Anna Holm stemme imod, falder forslaget
var      | Var Anna Holm til stede, havde hun stemt imod
vil      | Vil Anna Holm stemme for?

# What may follow 'godkendt med' without a change of what was recommended.
[unchanged]
stemmer mod              | stemmer mod X
stemmer imod             | stemmer imod X
stemmerne                | stemmerne X
de øvrige                | de øvrige stemmer
øvrige                   | øvrige stemmer
stemmetallet             | stemmetallet X
samme stemmetal          | samme stemmetal X
de samme stemmer         | de samme stemmer X
samme stemmer            | samme stemmer X
virkning                 | virkning X
virkning fra             | virkning fra X
henblik                  | henblik X
flertal                  | flertal X
et flertal               | et flertal X
stort flertal            | stort flertal X
et stort flertal         | et stort flertal X
stemmer                  | stemmer X
alle stemmer             | alle stemmer X
alle                     | alle X
overvægt                 | overvægt X
formandens stemme        | formandens stemme X
stemmetal                | stemmetal X
stemmetallene            | stemmetallene X
tilslutning              | tilslutning X
enstemmighed             | enstemmighed X
samtlige                 | samtlige X
tak                      | tak X
glæde                    | glæde X
tilfredshed              | tilfredshed X
henvisning               | henvisning X
bemærkning om, at sagen  | bemærkning om, at sagen X
ikrafttræden             | ikrafttræden X
ikrafttrædelse           | ikrafttrædelse X
tilbagevirkende          | tilbagevirkende X
det formål               | det formål X
det samme                | det samme X
baggrund                 | baggrund X

# Words that have a capital at the beginning of a sentence and are no names.
[not-names]
klager               | Klager
ansøger              | Ansøger
bygherre             | Bygherre
lodsejer             | Lodsejer
ad                   | Ad
var                  | Var
afbud                | Afbud
afstemning           | Afstemning
alle                 | Alle
alternativet         | Alternativet
begge                | Begge
bemærkning           | Bemærkning
beslutning           | Beslutning
besluttet            | Besluttet
blandt               | Blandt
borgmester           | Borgmester
borgmesteren         | Borgmesteren
byrådet              | Byrådet
da                   | Da
dagsorden            | Dagsorden
dagsordenen          | Dagsordenen
de                   | De
den                  | Den
der                  | Der
derefter             | Derefter
derfor               | Derfor
dermed               | Dermed
dernæst              | Dernæst
derpå                | Derpå
derudover            | Derudover
desuden              | Desuden
det                  | Det
dette                | Dette
dog                  | Dog
efter                | Efter
efterfølgende        | Efterfølgende
ej                   | Ej
emnet                | Emnet
endelig              | Endelig
endvidere            | Endvidere
enstemmigt           | Enstemmigt
et                   | Et
en                   | En
flertallet           | Flertallet
flere                | Flere
fordi                | Fordi
formand              | Formand
formanden            | Formanden
formandens           | Formandens
for                  | For
forslaget            | Forslaget
forslag              | Forslag
fra                  | Fra
forhold              | Forhold
forkastet            | Forkastet
forvaltningen        | Forvaltningen
fravær               | Fravær
fraværende           | Fraværende
følgende             | Følgende
først                | Først
gruppen              | Gruppen
godkendt             | Godkendt
godkendes            | Godkendes
ham                  | Ham
han                  | Han
har                  | Har
hele                 | Hele
her                  | Her
herefter             | Herefter
herudover            | Herudover
herunder             | Herunder
hun                  | Hun
hvad                 | Hvad
hvis                 | Hvis
hvor                 | Hvor
i                    | I
idet                 | Idet
ifølge               | Ifølge
igen                 | Igen
ikke                 | Ikke
imens                | Imens
imod                 | Imod
indstilling          | Indstilling
indstillingen        | Indstillingen
ingen                | Ingen
inhabil              | Inhabil
inhabilitet          | Inhabilitet
januar               | Januar
februar              | Februar
marts                | Marts
april                | April
maj                  | Maj
juni                 | Juni
juli                 | Juli
august               | August
september            | September
oktober              | Oktober
november             | November
december             | December
mandag               | Mandag
tirsdag              | Tirsdag
onsdag               | Onsdag
torsdag              | Torsdag
fredag               | Fredag
lørdag               | Lørdag
søndag               | Søndag
naboen               | Naboen
ejeren               | Ejeren
beboeren             | Beboeren
borgeren             | Borgeren
arkitekten           | Arkitekten
advokaten            | Advokaten
ministeren           | Ministeren
rektor               | Rektor
skoleleder           | Skoleleder
kl                   | Kl
klokken              | Klokken
kommune              | Kommune
kommunen             | Kommunen
kommunalbestyrelsen  | Kommunalbestyrelsen
liste                | Liste
listen               | Listen
listerne             | Listerne
mandatet             | Mandatet
med                  | Med
medens               | Medens
medlem               | Medlem
medlemmer            | Medlemmer
medlemmerne          | Medlemmerne
men                  | Men
mens                 | Mens
mindretallet         | Mindretallet
mindretalsudtalelse  | Mindretalsudtalelse
mod                  | Mod
mødet                | Mødet
når                  | Når
nej                  | Nej
ja                   | Ja
næstformand          | Næstformand
næstformanden        | Næstformanden
og                   | Og
også                 | Også
om                   | Om
over                 | Over
på                   | På
protokol             | Protokol
protokollen          | Protokollen
punkt                | Punkt
punktet              | Punktet
referat              | Referat
regionsrådet         | Regionsrådet
resten               | Resten
sag                  | Sag
sagen                | Sagen
samme                | Samme
samt                 | Samt
samtidig             | Samtidig
sekretariatet        | Sekretariatet
som                  | Som
således              | Således
stedfortræder        | Stedfortræder
suppleant            | Suppleant
tiltrådt             | Tiltrådt
til                  | Til
tilstede             | Tilstede
under                | Under
uden                 | Uden
undlod               | Undlod
udsat                | Udsat
udvalget             | Udvalget
udvalg               | Udvalg
vedtaget             | Vedtaget
ved                  | Ved
vi                   | Vi
viceborgmester       | Viceborgmester
viceborgmesteren     | Viceborgmesteren
øvrige               | Øvrige
anbefales            | Anbefales
administrationen     | Administrationen
direktionen          | Direktionen
direktøren           | Direktøren
direktør             | Direktør
chef                 | Chef
centerchef           | Centerchef
rådmand              | Rådmand
rådmanden            | Rådmanden
centerleder          | Centerleder
afdelingschef        | Afdelingschef
kommunaldirektør     | Kommunaldirektør
kommunaldirektøren   | Kommunaldirektøren
økonomidirektør      | Økonomidirektør
særudtalelse         | Særudtalelse
særindstilling       | Særindstilling
protokoltilførsel    | Protokoltilførsel
taget                | Taget
drøftet              | Drøftet
sagens               | Sagens
grundet              | Grundet
dansk                | Dansk
danske               | Danske
danmark              | Danmark
økonomi              | Økonomi
teknik               | Teknik
miljø                | Miljø
natur                | Natur
kultur               | Kultur
fritid               | Fritid
børn                 | Børn
unge                 | Unge
læring               | Læring
social               | Social
sundhed              | Sundhed
senior               | Senior
ældre                | Ældre
klima                | Klima
plan                 | Plan
byg                  | Byg
vej                  | Vej
park                 | Park
erhverv              | Erhverv
beskæftigelse        | Beskæftigelse
integration          | Integration
job                  | Job
omsorg               | Omsorg
trafik               | Trafik
drift                | Drift
anlæg                | Anlæg
staben               | Staben
center               | Center
model                | Model
bilag                | Bilag
skema                | Skema
deltagere            | Deltagere
mødedeltagere        | Mødedeltagere
forfald              | Forfald
meldt                | Meldt
ordfører             | Ordfører
spørgsmål            | Spørgsmål
notat                | Notat
nye                  | Nye
ny                   | Ny
nordre               | Nordre
søndre               | Søndre
vestre               | Vestre
østre                | Østre
nørre                | Nørre
sønder               | Sønder
vester               | Vester
øster                | Øster
store                | Store
lille                | Lille
gammel               | Gammel
gamle                | Gamle
gl                   | Gl
sct                  | Sct
sankt                | Sankt
region               | Region
havn                 | Havn
byggeri              | Byggeri
industri             | Industri
energi               | Energi
forsyning            | Forsyning
bolig                | Bolig
museum               | Museum
teater               | Teater
bibliotek            | Bibliotek
politi               | Politi
brandvæsen           | Brandvæsen
lokalråd             | Lokalråd
ungdom               | Ungdom
handel               | Handel
håndværk             | Håndværk

# Endings of places and offices, which are no persons.
[place-endings]
vej            | Skovvej
vejen          | Nordvejen
vænget         | Nordvænget
gade           | Nordgade
gaden          | Nordgaden
allé           | Nordallé
torvet         | Nordtorvet
plads          | Nordplads
pladsen        | Nordpladsen
skole          | Nordskole
skolen         | Nordskolen
hallen         | Nordhallen
parken         | Nordparken
centret        | Nordcentret
centeret       | Nordcenteret
center         | Nordcenter
kommune        | Nordkommune
kommunes       | Nordkommunes
kommunen       | Nordkommunen
stien          | Nordstien
museet         | Nordmuseet
kirke          | Nordkirke
afdelingen     | Nordafdelingen
forvaltningen  | Nordforvaltningen
sekretariatet  | Nordsekretariatet
kontoret       | Nordkontoret
foreningen     | Nordforeningen
forening       | Nordforening
bestyrelsen    | Nordbestyrelsen
rådet          | Nordrådet
udvalget       | Nordudvalget
forum          | Nordforum
sektionen      | Nordsektionen
skoven         | Nordskoven
chef           | Kontorchef
chefen         | Kontorchefen
direktør       | Vejdirektør
direktøren     | Vejdirektøren
konsulent      | Klimakonsulent
konsulenten    | Klimakonsulenten
formand        | Havneformand
formanden      | Havneformanden
leder          | Projektleder
lederen        | Projektlederen
sekretær       | Udvalgssekretær
borgmester     | Viceborgmester
inspektør      | Skoleinspektør
koordinator    | Klimakoordinator
medarbejder    | Planmedarbejder
jurist         | Chefjurist

# Short forms whose stop ends no sentence.
[abbreviations]
kl.     | kl. 3
pkt.    | pkt. 3
nr.     | nr. 3
stk.    | stk. 3
jf.     | jf. 3
jfr.    | jfr. 3
bl.a.   | bl.a. 3
ca.     | ca. 3
f.eks.  | f.eks. 3
fx.     | fx. 3
hhv.    | hhv. 3
evt.    | evt. 3
inkl.   | inkl. 3
ekskl.  | ekskl. 3
vedr.   | vedr. 3
gl.     | gl. 3
sdr.    | sdr. 3
ndr.    | ndr. 3
dr.     | dr. 3
st.     | st. 3
pr.     | pr. 3
mio.    | mio. 3
mia.    | mia. 3
pga.    | pga. 3
ift.    | ift. 3
mht.    | mht. 3
adm.    | adm. 3
dir.    | dir. 3
fhv.    | fhv. 3
tlf.    | tlf. 3
p.t.    | p.t. 3
p.g.a.  | p.g.a. 3
hr.     | hr. 3
fru.    | fru. 3
ph.d.   | ph.d. 3
cand.   | cand. 3
d.      | d. 3
sct.    | sct. 3
skt.    | skt. 3

# Forenames cut short: with a stop behind them they stand for the name ("Chr. Bang"); "behind"
# where they do so behind another forename alone: "40 Kr." is an amount.
[short-forenames]
aa                | Aa
alb               | Alb
alex              | Alex
andr              | Andr
ax                | Ax
bernh             | Bernh
ch                | Ch
chr               | Chr
edv               | Edv
ejn               | Ejn
ferd              | Ferd
fr                | Fr
fred              | Fred
gust              | Gust
herm              | Herm
hj                | Hj
jac               | Jac
joh               | Joh
jul               | Jul
kn                | Kn
kr     -> behind  | Kr
laur              | Laur
marg              | Marg
mich              | Mich
nic               | Nic
osc               | Osc
rasm              | Rasm
sv                | Sv
sør               | Sør
th                | Th
thorv             | Thorv
ths               | Ths
vald              | Vald
vilh              | Vilh
wm                | Wm

# The last word of a local list's name, behind others.
[party-nouns]
liste        | Liste
parti        | Parti
folkeparti   | Folkeparti
borgerliste  | Borgerliste
fællesliste  | Fællesliste
lokalliste   | Lokalliste
