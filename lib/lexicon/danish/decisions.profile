# What is recommended and what is decided.
# The format is that of referat-profile(5).

# Words that a recommendation is made with: who makes it stands before them.
[verbs]
indstiller   | Teknik og Miljø indstiller, at planen godkendes.
anbefaler    | Teknik og Miljø anbefaler, at planen godkendes.
foreslår     | Teknik og Miljø foreslår, at planen godkendes.
indstillede  | Teknik og Miljø indstillede, at planen godkendes.

# Words between such a verb and the body that is asked.
[addressee]
til       | til Byrådet, at planen godkendes
overfor   | overfor Byrådet, at planen godkendes
over for  | over for Byrådet, at planen godkendes

# Endings of words after which ', at' begins a new clause.
[clause-ends]
es            | godkendes
orientering   | orientering
efterretning  | efterretning
høring        | høring
as            | tas

# Words at the beginning of a decision's heading, before the body.
[decision-words]
beslutning    | Beslutning fra Kulturudvalget
beslutninger  | Beslutninger fra Kulturudvalget

# What may stand between such a word and the body or the day.
[decision-links]
i    | i Kulturudvalget
fra  | fra Kulturudvalget
af   | af Kulturudvalget
den  | den 3. maj 2024
d.   | d. 3. maj 2024
-    | - Kulturudvalget
–    | – Kulturudvalget
:    | : Kulturudvalget

# Shapes of a decision's heading: {body}, {name}, {date} and {n} stand for a body,
# a name of whatever kind, a day and a number.
[decision-shapes]
{name}, {date}, pkt. {n}                 | Kulturudvalget, 3. maj 2024, pkt. 3
{name}, den {date}, pkt. {n}             | Kulturudvalget, den 3. maj 2024, pkt. 7
{name} {date}, pkt. {n}                  | Kulturudvalget 3. maj 2024, pkt. 12
{name} den {date}, pkt. {n}              | Kulturudvalget den 3. maj 2024, pkt. 41
{name} den {date}, punkt {n}             | Kulturudvalget den 3. maj 2024, punkt 58
{name}, {date}, punkt {n}                | Kulturudvalget, 3. maj 2024, punkt 3
{name}s beslutning i mødet den {date}    | Kulturudvalgets beslutning i mødet den 3. maj 2024
{body}s beslutning den {date}            | Kulturudvalgets beslutning den 3. maj 2024
{body}s beslutning {date}                | Kulturudvalgets beslutning 3. maj 2024
{name}s beslutning i mødet {date}        | Kulturudvalgets beslutning i mødet 3. maj 2024
beslutning fra {name}, {date}, pkt. {n}  | Beslutning fra Kulturudvalget, 3. maj 2024, pkt. 3
beslutning i {name}, {date}, pkt. {n}    | Beslutning i Kulturudvalget, 3. maj 2024, pkt. 7
{body} behandlede sagen den {date}       | Kulturudvalget behandlede sagen den 3. maj 2024
{body} traf beslutning den {date}        | Kulturudvalget traf beslutning den 3. maj 2024
{body} beslutning den {date}             | Kulturudvalget beslutning den 3. maj 2024
beslutning fra {name}, {date}            | Beslutning fra Børn og Unge, 3. maj 2024
beslutning på {name} den {date}          | Beslutning på Byrådets møde den 3. maj 2024
beslutning fra møde i {body} den {date}  | Beslutning fra møde i Kulturudvalget den 3. maj 2024

# Phrases of decisions -> outcome.  The first in the text counts; of those that
# begin at one place the longest.  'told' is less than 'noted': whoever was told of
# a case has not disposed of it, so whatever follows counts before it.
[outcomes]
ikke godkendt                           -> rejected     | Forslaget blev ikke godkendt.
ikke vedtaget                           -> rejected     | Ansøgningen blev ikke vedtaget.
ikke tiltrådt                           -> rejected     | Lokalplanen blev ikke tiltrådt.
kan ikke godkendes                      -> rejected     | Budgettet kan ikke godkendes.
kan ikke anbefales                      -> rejected     | Regnskabet kan ikke anbefales.
kan ikke tiltrædes                      -> rejected     | Projektet kan ikke tiltrædes.
kunne ikke godkendes                    -> rejected     | Anlægsbevillingen kunne ikke godkendes.
godkender ikke                          -> rejected     | Udvalget godkender ikke forslaget.
godkendte ikke                          -> rejected     | Kulturudvalget godkendte ikke ansøgningen.
tiltrådte ikke                          -> rejected     | Byrådet tiltrådte ikke lokalplanen.
anbefaler ikke                          -> rejected     | Teknikudvalget anbefaler ikke budgettet.
anbefales ikke                          -> rejected     | Helhedsplanen anbefales ikke.
forslaget faldt                         -> rejected     | Forslaget faldt.
forslaget falder                        -> rejected     | Forslaget falder.
forslaget er faldet                     -> rejected     | Forslaget er faldet.
forkastet                               -> rejected     | Forslaget blev forkastet.
forkastes                               -> rejected     | Ansøgningen forkastes.
forkastede                              -> rejected     | Skoleudvalget forkastede regnskabet.
afvist                                  -> rejected     | Lokalplanen blev afvist.
afvises                                 -> rejected     | Budgettet afvises.
afviste                                 -> rejected     | Udvalget afviste projektet.
afslag                                  -> rejected     | Afslag på ansøgningen.
afslås                                  -> rejected     | Regnskabet afslås.
afslået                                 -> rejected     | Projektet blev afslået.
bortfaldt                               -> rejected     | Anlægsbevillingen bortfaldt.
bortfaldet                              -> rejected     | Helhedsplanen blev bortfaldet.
at afvise                               -> rejected     | Kulturudvalget besluttede at afvise forslaget.
at forkaste                             -> rejected     | Byrådet besluttede at forkaste ansøgningen.
afviser                                 -> rejected     | Teknikudvalget afviser lokalplanen.
forkaster                               -> rejected     | Skoleudvalget forkaster budgettet.
nedstemt                                -> rejected     | Forslaget blev nedstemt.
nedstemmes                              -> rejected     | Ansøgningen nedstemmes.
kan ikke godkende                       -> rejected     | Udvalget kan ikke godkende regnskabet.
kan ikke anbefale                       -> rejected     | Kulturudvalget kan ikke anbefale projektet.
kan ikke tiltræde                       -> rejected     | Byrådet kan ikke tiltræde forslaget.
kan ikke imødekomme                     -> rejected     | Teknikudvalget kan ikke imødekomme ansøgningen.
kan ikke imødekommes                    -> rejected     | Lokalplanen kan ikke imødekommes.
kunne ikke godkende                     -> rejected     | Skoleudvalget kunne ikke godkende lokalplanen.
kunne ikke anbefale                     -> rejected     | Udvalget kunne ikke anbefale budgettet.
kunne ikke tiltræde                     -> rejected     | Kulturudvalget kunne ikke tiltræde regnskabet.
kunne ikke imødekomme                   -> rejected     | Byrådet kunne ikke imødekomme projektet.
kunne ikke imødekommes                  -> rejected     | Budgettet kunne ikke imødekommes.
kan ikke vedtages                       -> rejected     | Regnskabet kan ikke vedtages.

anbefales                               -> recommended  | Projektet anbefales.
anbefaler                               -> recommended  | Teknikudvalget anbefaler forslaget.
anbefalede                              -> recommended  | Skoleudvalget anbefalede ansøgningen.
anbefalet                               -> recommended  | Anlægsbevillingen blev anbefalet.
indstilles                              -> recommended  | Helhedsplanen indstilles.
indstillet                              -> recommended  | Forslaget blev indstillet.
indstiller                              -> recommended  | Udvalget indstiller lokalplanen.
indstillede                             -> recommended  | Kulturudvalget indstillede budgettet.
indstillingen anbefales                 -> recommended  | Indstillingen anbefales.
at anbefale                             -> recommended  | Byrådet besluttede at anbefale regnskabet.
at indstille                            -> recommended  | Teknikudvalget besluttede at indstille projektet.

godkendt                                -> approved     | Ansøgningen blev godkendt.
godkendes                               -> approved     | Lokalplanen godkendes.
godkender                               -> approved     | Skoleudvalget godkender forslaget.
godkendte                               -> approved     | Udvalget godkendte ansøgningen.
tiltrådt                                -> approved     | Budgettet blev tiltrådt.
tiltrådtes                              -> approved     | Regnskabet tiltrådtes.
tiltrådte                               -> approved     | Kulturudvalget tiltrådte lokalplanen.
tiltræder                               -> approved     | Byrådet tiltræder budgettet.
tiltrædes                               -> approved     | Projektet tiltrædes.
vedtaget                                -> approved     | Anlægsbevillingen blev vedtaget.
vedtages                                -> approved     | Helhedsplanen vedtages.
vedtog                                  -> approved     | Teknikudvalget vedtog regnskabet.
bevilget                                -> approved     | Forslaget blev bevilget.
bevilges                                -> approved     | Ansøgningen bevilges.
bevilger                                -> approved     | Skoleudvalget bevilger projektet.
bevilgede                               -> approved     | Udvalget bevilgede forslaget.
imødekommet                             -> approved     | Lokalplanen blev imødekommet.
imødekommes                             -> approved     | Budgettet imødekommes.
meddelt tilladelse                      -> approved     | Ansøgeren blev meddelt tilladelse.
at godkende                             -> approved     | Kulturudvalget besluttede at godkende ansøgningen.
at tiltræde                             -> approved     | Byrådet besluttede at tiltræde lokalplanen.
at vedtage                              -> approved     | Teknikudvalget besluttede at vedtage budgettet.
at bevilge                              -> approved     | Skoleudvalget besluttede at bevilge regnskabet.
at imødekomme                           -> approved     | Udvalget besluttede at imødekomme projektet.
bevilligede                             -> approved     | Kulturudvalget bevilligede forslaget.
bevilliget                              -> approved     | Regnskabet blev bevilliget.
bevilliges                              -> approved     | Projektet bevilliges.
imødekommer                             -> approved     | Byrådet imødekommer ansøgningen.
imødekom                                -> approved     | Teknikudvalget imødekom lokalplanen.
tilsluttet                              -> approved     | Forslaget blev tilsluttet af alle.
tilsluttes                              -> approved     | Anlægsbevillingen tilsluttes.
tilslutter sig                          -> approved     | Skoleudvalget tilslutter sig budgettet.
tilsluttede sig                         -> approved     | Udvalget tilsluttede sig regnskabet.
at tilslutte sig                        -> approved     | Kulturudvalget besluttede at tilslutte sig forslaget.
som indstillet                          -> approved     | Som indstillet.
enig i indstillingen                    -> approved     | Byrådet er enig i indstillingen.
enige i indstillingen                   -> approved     | Teknikudvalget er enige i indstillingen.
indstillingen følges                    -> approved     | Indstillingen følges.
indstillingen blev fulgt                -> approved     | Indstillingen blev fulgt.
indstillingen fulgt                     -> approved     | Indstillingen fulgt.
indstilling følges                      -> approved     | Indstilling følges.
indstilling blev fulgt                  -> approved     | Indstilling blev fulgt.
indstilling fulgt                       -> approved     | Indstilling fulgt.
følger indstillingen                    -> approved     | Skoleudvalget følger indstillingen.
følger forvaltningens indstilling       -> approved     | Udvalget følger forvaltningens indstilling.
følger administrationens indstilling    -> approved     | Kulturudvalget følger administrationens indstilling.
fulgte indstillingen                    -> approved     | Byrådet fulgte indstillingen.
fulgte forvaltningens indstilling       -> approved     | Teknikudvalget fulgte forvaltningens indstilling.
at følge indstillingen                  -> approved     | Skoleudvalget besluttede at følge indstillingen.
at følge forvaltningens indstilling     -> approved     | Udvalget besluttede at følge forvaltningens indstilling.
at følge administrationens indstilling  -> approved     | Kulturudvalget besluttede at følge administrationens indstilling.
dispensation gives                      -> approved     | Dispensation gives.
giver dispensation                      -> approved     | Byrådet giver dispensation.
gives dispensation                      -> approved     | Der gives dispensation.
gav dispensation                        -> approved     | Teknikudvalget gav dispensation.
at give dispensation                    -> approved     | Skoleudvalget besluttede at give dispensation.
meddeler dispensation                   -> approved     | Udvalget meddeler dispensation.
meddeles dispensation                   -> approved     | Der meddeles dispensation.
meddelt dispensation                    -> approved     | Ansøgeren blev meddelt dispensation.
at meddele dispensation                 -> approved     | Kulturudvalget besluttede at meddele dispensation.
giver tilladelse                        -> approved     | Byrådet giver tilladelse.
gives tilladelse                        -> approved     | Der gives tilladelse.
meddeler tilladelse                     -> approved     | Teknikudvalget meddeler tilladelse.
meddeles tilladelse                     -> approved     | Der meddeles tilladelse.
at meddele tilladelse                   -> approved     | Skoleudvalget besluttede at meddele tilladelse.
meddeles landzonetilladelse             -> approved     | Der meddeles landzonetilladelse.
meddeler landzonetilladelse             -> approved     | Udvalget meddeler landzonetilladelse.
meddelt landzonetilladelse              -> approved     | Ansøgeren blev meddelt landzonetilladelse.
at meddele landzonetilladelse           -> approved     | Kulturudvalget besluttede at meddele landzonetilladelse.
frigives                                -> approved     | Helhedsplanen frigives.
frigivet                                -> approved     | Forslaget blev frigivet.
frigiver                                -> approved     | Byrådet frigiver projektet.
at frigive                              -> approved     | Teknikudvalget besluttede at frigive forslaget.

til orientering                         -> noted        | Orienteringen blev taget til orientering.
til efterretning                        -> noted        | Orienteringen blev taget til efterretning.
til underretning                        -> noted        | Orienteringen blev taget til underretning.
orienteringen givet                     -> noted        | Orienteringen givet.
orientering givet                       -> noted        | Orientering givet.
orientering foretaget                   -> noted        | Orientering foretaget.
orientering modtaget                    -> noted        | Orientering modtaget.
orienteringen modtaget                  -> noted        | Orienteringen modtaget.
orienteringen foretaget                 -> noted        | Orienteringen foretaget.

orienteret                              -> told         | Skoleudvalget blev orienteret om sagen.
orienterede                             -> told         | Udvalget orienterede ansøgningen.

drøftet                                 -> discussed    | Ansøgningen blev drøftet.
drøftede                                -> discussed    | Kulturudvalget drøftede lokalplanen.
drøftes                                 -> discussed    | Lokalplanen drøftes.
drøftedes                               -> discussed    | Budgettet drøftedes.
drøfter                                 -> discussed    | Byrådet drøfter budgettet.
drøftelse foretaget                     -> discussed    | Drøftelse foretaget.
drøftelsen foretaget                    -> discussed    | Drøftelsen foretaget.
drøftelse gennemført                    -> discussed    | Drøftelse gennemført.

udsat                                   -> postponed    | Regnskabet blev udsat.
udsættes                                -> postponed    | Projektet udsættes.
udsatte                                 -> postponed    | Teknikudvalget udsatte regnskabet.
udsætter                                -> postponed    | Skoleudvalget udsætter projektet.
udskudt                                 -> postponed    | Anlægsbevillingen blev udskudt.
udskydes                                -> postponed    | Helhedsplanen udskydes.
udskyder                                -> postponed    | Udvalget udskyder forslaget.
genoptages                              -> postponed    | Forslaget genoptages.
at udsætte                              -> postponed    | Kulturudvalget besluttede at udsætte ansøgningen.
at udskyde                              -> postponed    | Byrådet besluttede at udskyde lokalplanen.
at genoptage                            -> postponed    | Teknikudvalget besluttede at genoptage budgettet.
genbehandles                            -> postponed    | Ansøgningen genbehandles.
optages på næste møde                   -> postponed    | Sagen optages på næste møde.
sættes på næste møde                    -> postponed    | Sagen sættes på næste møde.

henvist                                 -> referred     | Lokalplanen blev henvist.
henvises til                            -> referred     | Sagen henvises til Byrådet.
henviser sagen                          -> referred     | Skoleudvalget henviser sagen.
henviste                                -> referred     | Udvalget henviste regnskabet.
oversendt                               -> referred     | Budgettet blev oversendt.
oversendes                              -> referred     | Regnskabet oversendes.
oversender                              -> referred     | Kulturudvalget oversender projektet.
oversendte                              -> referred     | Byrådet oversendte forslaget.
sendt i høring                          -> referred     | Planforslaget blev sendt i høring.
sendes i høring                         -> referred     | Sagen sendes i høring.
sender i høring                         -> referred     | Byrådet sender i høring, hvad udvalget har foreslået.
i høring                                -> referred     | Planforslaget lægges i høring.
hjemvist                                -> referred     | Projektet blev hjemvist.
hjemvises                               -> referred     | Anlægsbevillingen hjemvises.
hjemviser                               -> referred     | Teknikudvalget hjemviser ansøgningen.
overgår til                             -> referred     | Sagen overgår til Byrådet.
sendes retur                            -> referred     | Sagen sendes retur.
sendt retur                             -> referred     | Sagen blev sendt retur.
sender sagen retur                      -> referred     | Skoleudvalget sender sagen retur.
sender sagen tilbage                    -> referred     | Udvalget sender sagen tilbage.
at henvise                              -> referred     | Kulturudvalget besluttede at henvise lokalplanen.
at oversende                            -> referred     | Byrådet besluttede at oversende budgettet.
at hjemvise                             -> referred     | Teknikudvalget besluttede at hjemvise regnskabet.
at sende sagen tilbage                  -> referred     | Skoleudvalget besluttede at sende sagen tilbage.
at sende sagen i høring                 -> referred     | Udvalget besluttede at sende sagen i høring.
sender sagen i høring                   -> referred     | Kulturudvalget sender sagen i høring.
sendes tilbage                          -> referred     | Sagen sendes tilbage.
tilbagesendt                            -> referred     | Helhedsplanen blev tilbagesendt.
tilbagesendes                           -> referred     | Forslaget tilbagesendes.

udgår                                   -> withdrawn    | Punktet udgår.
udgik                                   -> withdrawn    | Punktet udgik.
udgået                                  -> withdrawn    | Punktet er udgået.
trukket                                 -> withdrawn    | Sagen er trukket.
trækkes                                 -> withdrawn    | Sagen trækkes.
taget af dagsordenen                    -> withdrawn    | Punktet blev taget af dagsordenen.
tages af dagsordenen                    -> withdrawn    | Sagen tages af dagsordenen.

# Phrases by which a decision departs from what was recommended.
[amended]
godkendt med                | Planen blev godkendt med enkelte rettelser.
godkendes med               | Planen godkendes med enkelte rettelser.
vedtaget med                | Planen blev vedtaget med enkelte rettelser.
tiltrådt med                | Planen blev tiltrådt med enkelte rettelser.
anbefales med               | Planen anbefales med enkelte rettelser.
anbefaler med               | Udvalget anbefaler med enkelte rettelser.
godkendte med               | Udvalget godkendte med enkelte rettelser.
tiltrådte med               | Udvalget tiltrådte med enkelte rettelser.
indstilles godkendt med     | Planen indstilles godkendt med enkelte rettelser.
anbefales godkendt med      | Planen anbefales godkendt med enkelte rettelser.
med den ændring             | Forslaget blev fulgt med den ændring at fristen er 1. juni.
med de ændringer            | Forslaget blev fulgt med de ændringer at fristen er 1. juni.
med følgende ændring        | Forslaget blev fulgt med følgende ændring at fristen er 1. juni.
med følgende ændringer      | Forslaget blev fulgt med følgende ændringer at fristen er 1. juni.
med følgende tilføjelse     | Forslaget blev fulgt med følgende tilføjelse at fristen er 1. juni.
med følgende tilføjelser    | Forslaget blev fulgt med følgende tilføjelser at fristen er 1. juni.
med den tilføjelse          | Forslaget blev fulgt med den tilføjelse at fristen er 1. juni.
med tilføjelse af           | Forslaget blev fulgt med tilføjelse af et afsnit om støj.
idet punkt                  | Godkendt, idet punkt 3 udgår.
med ændringer               | Forslaget blev fulgt med ændringer.
med bemærkninger om         | Forslaget blev fulgt med bemærkninger om støj.
i ændret form               | Planen blev vedtaget i ændret form.
med de faldne bemærkninger  | Forslaget blev fulgt med de faldne bemærkninger.
med bemærkning om           | Forslaget blev fulgt med bemærkning om støj.

# Words before 'at godkende' and the like: that is meant to be done, and is not yet.
[purposes]
for  | Udvalget stemte for
om   | Der var enighed om
på   | med henblik på
til  | Udvalget gav lov til
ved  | Udvalget fulgte planen ved
af   | med hensigt af

# Words that turn an outcome into its opposite.
[not]
ikke  | ikke godkendt

# Decisions that say nothing, as the whole of their text.
[none]
-                          | -
–                          | –
ingen                      | Ingen
ingen.                     | Ingen.
intet                      | Intet
intet.                     | Intet.
ingen beslutning           | Ingen beslutning
ingen beslutning.          | Ingen beslutning.
ingen bemærkninger         | Ingen bemærkninger
ingen bemærkninger.        | Ingen bemærkninger.
ingen bilag                | Ingen bilag
ingen bilag.               | Ingen bilag.
ingenting                  | Ingenting
intet nyt                  | Intet nyt
intet at bemærke           | Intet at bemærke
intet til dette punkt      | Intet til dette punkt
intet til punktet          | Intet til punktet
der var intet til punktet  | Der var intet til punktet
der var intet              | Der var intet
ingen meddelelser          | Ingen meddelelser
der var ingen meddelelser  | Der var ingen meddelelser
der var ingen              | Der var ingen
ingen orientering          | Ingen orientering
ingen orienteringer        | Ingen orienteringer
ingen kommentarer          | Ingen kommentarer
