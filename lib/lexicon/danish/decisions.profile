# What is recommended and what is decided.
# The format is that of referat-profile(5).

# Words that a recommendation is made with: who makes it stands before them.
[verbs]
indstiller   | Teknik og Miljø indstiller, at planen godkendes.
anbefaler    | Teknik og Miljø anbefaler, at planen godkendes.
foreslår     | Teknik og Miljø foreslår, at planen godkendes.
indstillede  | Teknik og Miljø indstillede, at planen godkendes.

# What a recommendation begins with that does not say who asks.
[askings]
det indstilles   | Det indstilles, at planen godkendes.
det foreslås     | Det foreslås, at planen godkendes.
det anbefales    | Det anbefales, at planen godkendes.
indstilles       | Indstilles, at planen godkendes.

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
truffet af | truffet af Kulturudvalget
truffet i  | truffet i Kulturudvalget
af   | af Kulturudvalget
den  | den 3. maj 2024
d.   | d. 3. maj 2024
-    | - Kulturudvalget
–    | – Kulturudvalget
:    | : Kulturudvalget

# Shapes of the heading above those who were absent from an item, with the same parts.
[attendance-shapes]
fraværende i {name} - {date}:      | Fraværende i Kulturudvalget - 3. maj 2024:
fraværende i {name}, {date}:       | Fraværende i Kulturudvalget, 3. maj 2024:
fraværende i {name} den {date}:    | Fraværende i Kulturudvalget den 3. maj 2024:
fraværende i {name} {date}:        | Fraværende i Kulturudvalget 3. maj 2024:
afbud i {name} den {date}:         | Afbud i Kulturudvalget den 3. maj 2024:
ikke til stede i {name} den {date}: | Ikke til stede i Kulturudvalget den 3. maj 2024:

# Shapes of a decision's heading: {body}, {name}, {date} and {n} stand for a body,
# a name of whatever kind, a day and a number.
[decision-shapes]
{name} {n}-{n}, {date}, pkt. {n}         | Kulturudvalget 2018-21, 3. maj 2020, pkt. 4
{name}, {date}, pkt. {n}                 | Kulturudvalget, 3. maj 2024, pkt. 3
{name}, den {date}, pkt. {n}             | Kulturudvalget, den 3. maj 2024, pkt. 7
{name} {date}, pkt. {n}                  | Kulturudvalget 3. maj 2024, pkt. 12
{name} den {date}, pkt. {n}              | Kulturudvalget den 3. maj 2024, pkt. 41
{name} den {date}, punkt {n}             | Kulturudvalget den 3. maj 2024, punkt 58
{name}, {date}, punkt {n}                | Kulturudvalget, 3. maj 2024, punkt 3
{name}s beslutning i mødet den {date}    | Kulturudvalgets beslutning i mødet den 3. maj 2024
{body}s beslutning den {date}            | Kulturudvalgets beslutning den 3. maj 2024
{body}s beslutning d. {date}             | Kulturudvalgets beslutning d. 3. maj 2024
{body}s beslutning {date}                | Kulturudvalgets beslutning 3. maj 2024
{name}s beslutning på mødet den {date}   | Kulturudvalgets beslutning på mødet den 3. maj 2024
{name}s beslutning i mødet {date}        | Kulturudvalgets beslutning i mødet 3. maj 2024
beslutning fra {name}, {date}, pkt. {n}  | Beslutning fra Kulturudvalget, 3. maj 2024, pkt. 3
beslutning i {name}, {date}, pkt. {n}    | Beslutning i Kulturudvalget, 3. maj 2024, pkt. 7
{body} behandlede sagen den {date}       | Kulturudvalget behandlede sagen den 3. maj 2024
{body} traf beslutning den {date}        | Kulturudvalget traf beslutning den 3. maj 2024
{body} beslutning den {date}             | Kulturudvalget beslutning den 3. maj 2024
beslutning fra {name}, {date}            | Beslutning fra Børn og Unge, 3. maj 2024
{body} den {date}                        | Kulturudvalget den 3. maj 2024
{body}, den {date}                       | Kulturudvalget, den 3. maj 2024
{body}, d. {date}                        | Kulturudvalget, d. 3. maj 2024
{body} d. {date}                         | Kulturudvalget d. 3. maj 2024
{body} {date}                            | Kulturudvalget 3. maj 2024
{body}, {date}                           | Kulturudvalget, 3. maj 2024
{body}s møde den {date}                  | Kulturudvalgets møde den 3. maj 2024
{body}s møde {date}                      | Kulturudvalgets møde 3. maj 2024
beslutning {date}                        | Beslutning 3. maj 2024
besluttet i {body} den {date}            | Besluttet i Kulturudvalget den 3. maj 2024
besluttet af {body} den {date}           | Besluttet af Kulturudvalget den 3. maj 2024
besluttet på {body} den {date}           | Besluttet på Ældrerådet den 3. maj 2024
besluttet i {body} den {date} som punkt {n} | Besluttet i Kulturudvalget den 3. maj 2024 som punkt 3
besluttet på {body} den {date} som punkt {n} | Besluttet på Ældrerådet den 3. maj 2024 som punkt 3
{body} - {date} - beslutning             | Kulturudvalget - 3. maj 2024 - Beslutning
{body}, {date} - beslutning              | Kulturudvalget, 3. maj 2024 - Beslutning
{body} - beslutning {date}               | Kulturudvalget - Beslutning 3. maj 2024
{body} - beslutning den {date}           | Kulturudvalget - Beslutning den 3. maj 2024
{name} {date}, punkt {n}                 | Kulturudvalget 3. maj 2024, punkt 3
beslutning truffet af {body} den {date}  | Beslutning truffet af Kulturudvalget den 3. maj 2024
beslutning truffet i {body} den {date}   | Beslutning truffet i Kulturudvalget den 3. maj 2024
beslutning på {name} den {date}          | Beslutning på Byrådets møde den 3. maj 2024
beslutning fra møde i {body} den {date}  | Beslutning fra møde i Kulturudvalget den 3. maj 2024

# Shapes of the heading of a recommendation.
[recommendation-shapes]
{name} indstiller til {body}          | Teknik og Miljø indstiller til Byrådet
{name} indstiller til {body},         | Teknik og Miljø indstiller til Byrådet,
{name} indstiller til {body}, at      | Teknik og Miljø indstiller til Byrådet, at
{name} indstiller til {body} at       | Teknik og Miljø indstiller til Byrådet at
{name} indstiller til {name}:         | Teknik og Miljø indstiller til Vækst, By og Land:
{name} indstiller over for {body}, at | Teknik og Miljø indstiller over for Byrådet, at
{name} anbefaler {body}, at           | Teknik og Miljø anbefaler Byrådet, at

# What a sentence begins with that says what was decided, where no heading does.
[deciders]
indstillingen    | Indstillingen blev godkendt.
indstilling      | Indstilling godkendt.
forslaget        | Forslaget blev vedtaget.
forslag          | Forslag godkendt.
sagen            | Sagen udsættes.
punktet          | Punktet blev drøftet.
meddelelsen      | Meddelelsen blev taget til efterretning.
meddelelserne    | Meddelelserne blev taget til efterretning.
orienteringen    | Orienteringen blev taget til efterretning.
orientering      | Orientering taget til efterretning.
redegørelsen     | Redegørelsen blev taget til efterretning.
ansøgningen      | Ansøgningen blev imødekommet.
ansøgning        | Ansøgning imødekommet.
dagsordenen      | Dagsordenen blev godkendt.
dagsorden        | Dagsorden godkendt.
protokollen      | Protokollen blev godkendt.
referatet        | Referatet blev godkendt.
byrådet          | Byrådet godkendte indstillingen.
kommunalbestyrelsen | Kommunalbestyrelsen godkendte indstillingen.
borgerrepræsentationen | Borgerrepræsentationen vedtog indstillingen.
udvalget         | Udvalget drøftede sagen.
regionsrådet     | Regionsrådet godkendte indstillingen.
magistraten      | Magistraten godkendte indstillingen.
rådet            | Rådet drøftede sagen.
bestyrelsen      | Bestyrelsen godkendte forslaget.
behandlingen     | Behandlingen af sagen blev udsat.
ændringsforslag  | Ændringsforslag fra A blev forkastet.
ændringsforslaget | Ændringsforslaget blev forkastet.
underændringsforslag | Underændringsforslag fra A blev forkastet.

# Phrases of decisions -> outcome.  The first in the text counts; of those that
# begin at one place the longest.  'told' is less than 'noted': whoever was told of
# a case has not disposed of it, so whatever follows counts before it.  What 'fell' is
# rejected where its clause speaks of a proposal.
[outcomes]
taget til efterretning                     -> noted | Taget til efterretning.
taget til orientering                      -> noted | Taget til orientering.
tages til efterretning                     -> noted | Tages til efterretning.
tages til orientering                      -> noted | Tages til orientering.
ikke godkendt                          -> rejected     | Forslaget blev ikke godkendt.
ikke vedtaget                          -> rejected     | Ansøgningen blev ikke vedtaget.
ikke tiltrådt                          -> rejected     | Lokalplanen blev ikke tiltrådt.
kan ikke godkendes                     -> rejected     | Budgettet kan ikke godkendes.
kan ikke anbefales                     -> rejected     | Regnskabet kan ikke anbefales.
kan ikke tiltrædes                     -> rejected     | Projektet kan ikke tiltrædes.
kunne ikke godkendes                   -> rejected     | Anlægsbevillingen kunne ikke godkendes.
godkender ikke                         -> rejected     | Udvalget godkender ikke forslaget.
godkendte ikke                         -> rejected     | Kulturudvalget godkendte ikke ansøgningen.
tiltrådte ikke                         -> rejected     | Byrådet tiltrådte ikke lokalplanen.
anbefaler ikke                         -> rejected     | Teknikudvalget anbefaler ikke budgettet.
anbefales ikke                         -> rejected     | Helhedsplanen anbefales ikke.
forslaget faldt                        -> rejected     | Forslaget faldt.
forslaget falder                       -> rejected     | Forslaget falder.
forslaget er faldet                    -> rejected     | Forslaget er faldet.
forkastet                              -> rejected     | Forslaget blev forkastet.
forkastes                              -> rejected     | Ansøgningen forkastes.
forkastede                             -> rejected     | Skoleudvalget forkastede regnskabet.
afvist                                 -> rejected     | Lokalplanen blev afvist.
afvises                                -> rejected     | Budgettet afvises.
afviste                                -> rejected     | Udvalget afviste projektet.
afslag                                 -> rejected     | Afslag på ansøgningen.
afslås                                 -> rejected     | Regnskabet afslås.
afslået                                -> rejected     | Projektet blev afslået.
bortfaldt                              -> fell         | Anlægsbevillingen bortfaldt.
bortfaldet                             -> fell         | Forslaget er bortfaldet.
at afvise                              -> rejected     | Kulturudvalget besluttede at afvise forslaget.
at forkaste                            -> rejected     | Byrådet besluttede at forkaste ansøgningen.
afviser                                -> rejected     | Teknikudvalget afviser lokalplanen.
forkaster                              -> rejected     | Skoleudvalget forkaster budgettet.
nedstemt                               -> rejected     | Forslaget blev nedstemt.
nedstemmes                             -> rejected     | Ansøgningen nedstemmes.
kan ikke godkende                      -> rejected     | Udvalget kan ikke godkende regnskabet.
kan ikke anbefale                      -> rejected     | Kulturudvalget kan ikke anbefale projektet.
kan ikke tiltræde                      -> rejected     | Byrådet kan ikke tiltræde forslaget.
kan ikke imødekomme                    -> rejected     | Teknikudvalget kan ikke imødekomme ansøgningen.
kan ikke imødekommes                   -> rejected     | Lokalplanen kan ikke imødekommes.
kunne ikke godkende                    -> rejected     | Skoleudvalget kunne ikke godkende lokalplanen.
kunne ikke anbefale                    -> rejected     | Udvalget kunne ikke anbefale budgettet.
kunne ikke tiltræde                    -> rejected     | Kulturudvalget kunne ikke tiltræde regnskabet.
kunne ikke imødekomme                  -> rejected     | Byrådet kunne ikke imødekomme projektet.
kunne ikke imødekommes                 -> rejected     | Budgettet kunne ikke imødekommes.
ikke anbefale                          -> rejected     | Udvalget kan derfor ikke anbefale forslaget.
ikke godkende                          -> rejected     | Udvalget kan derfor ikke godkende forslaget.
ikke tiltræde                          -> rejected     | Udvalget kan derfor ikke tiltræde forslaget.
ikke imødekomme                        -> rejected     | Udvalget kan derfor ikke imødekomme forslaget.
kan ikke vedtages                      -> rejected     | Regnskabet kan ikke vedtages.
kunne ikke tiltrædes                   -> rejected     | Ansøgningen kunne ikke tiltrædes.
kunne ikke vedtages                    -> rejected     | Ansøgningen kunne ikke vedtages.
ikke imødekommet                       -> rejected     | Ansøgningen ikke imødekommet.
ikke vedtages                          -> rejected     | Ansøgningen ikke vedtages.
ikke anbefalet                         -> rejected     | Ansøgningen ikke anbefalet.
ikke bevilget                          -> rejected     | Ansøgningen ikke bevilget.
ikke godkendes                         -> rejected     | Ansøgningen ikke godkendes.
stemt ned                              -> rejected     | Ansøgningen stemt ned.
blev stemt ned                         -> rejected     | Ansøgningen blev stemt ned.
stemmes ned                            -> rejected     | Ansøgningen stemmes ned.
nedstemte                              -> rejected     | Ansøgningen nedstemte.
meddeler afslag                        -> rejected     | Ansøgningen meddeler afslag.
giver afslag                           -> rejected     | Ansøgningen giver afslag.
gives afslag                           -> rejected     | Ansøgningen gives afslag.
meddeles afslag                        -> rejected     | Ansøgningen meddeles afslag.
faldt.                                -> fell         | Ansøgningen faldt.
forslaget bortfaldt                    -> rejected     | Ansøgningen forslaget bortfaldt.
ikke støtte til                        -> rejected     | Ansøgningen ikke støtte til.
nyder ikke fremme                      -> rejected     | Ansøgningen nyder ikke fremme.
ikke tiltrådte                         -> rejected     | Ansøgningen ikke tiltrådte.
afslog                                 -> rejected     | Ansøgningen afslog.
afslår                                 -> rejected     | Ansøgningen afslår.
ingen tilslutning                      -> rejected     | Ansøgningen ingen tilslutning.
ikke tilslutning                       -> rejected     | Ansøgningen ikke tilslutning.
kunne ikke imødekomme ansøgningen      -> rejected     | Ansøgningen kunne ikke imødekomme ansøgningen.
ikke flertal for                       -> rejected     | Ansøgningen ikke flertal for.
opnåede ikke flertal                   -> rejected     | Ansøgningen opnåede ikke flertal.
ikke fremmes                           -> rejected     | Ansøgningen ikke fremmes.
fremmes ikke                           -> rejected     | Ansøgningen fremmes ikke.
forkaste                               -> rejected     | Ansøgningen forkaste.
valgte at afvise                       -> rejected     | Udvalget valgte at afvise forslaget.
valgte ikke at                         -> rejected     | Udvalget valgte ikke at forslaget.
faldt med                              -> fell         | Det faldt med 5 stemmer.
faldt ved                              -> fell         | Det faldt ved stemmelighed.
faldt hermed                           -> fell         | Det faldt hermed.
faldt dermed                           -> fell         | Det faldt dermed.
indstillingen faldt                    -> rejected     | Indstillingen faldt.
ændringsforslaget faldt                -> rejected     | Ændringsforslaget faldt.
faldt forslaget                        -> rejected     | Dermed faldt forslaget.
faldt ændringsforslaget                -> rejected     | Dermed faldt ændringsforslaget.
sagen faldt                            -> rejected     | Sagen faldt.
er faldet                              -> fell         | Sagen er faldet.
er dermed faldet                       -> fell         | Sagen er dermed faldet.
er hermed faldet                       -> fell         | Sagen er hermed faldet.
forkastedes                            -> rejected     | Forslaget forkastedes.
afvistes                               -> rejected     | Ansøgningen afvistes.

anbefales                              -> recommended  | Projektet anbefales.
anbefaler                              -> recommended  | Teknikudvalget anbefaler forslaget.
anbefalede                             -> recommended  | Skoleudvalget anbefalede ansøgningen.
kunne anbefale                         -> recommended  | Udvalget kunne anbefale.
kan anbefale                           -> recommended  | Udvalget kan anbefale.
anbefalet                              -> recommended  | Anlægsbevillingen blev anbefalet.
indstilles                             -> recommended  | Helhedsplanen indstilles.
indstillet                             -> recommended  | Forslaget blev indstillet.
indstiller                             -> recommended  | Udvalget indstiller lokalplanen.
indstillede                            -> recommended  | Kulturudvalget indstillede budgettet.
indstillingen anbefales                -> recommended  | Indstillingen anbefales.
at anbefale                            -> recommended  | Byrådet besluttede at anbefale regnskabet.
at indstille                           -> recommended  | Teknikudvalget besluttede at indstille projektet.
anbefaler over for                     -> recommended  | Udvalget anbefaler over for.
indstiller til                         -> recommended  | Udvalget indstiller til.
anbefaling                             -> recommended  | Udvalget anbefaling.
indstilles vedtaget                    -> recommended  | Udvalget indstilles vedtaget.
anbefales tiltrådt                     -> recommended  | Udvalget anbefales tiltrådt.
indstilles til vedtagelse              -> recommended  | Udvalget indstilles til vedtagelse.
anbefaling af                          -> recommended  | Udvalget anbefaling af.
anbefaler godkendelse                  -> recommended  | Udvalget anbefaler godkendelse.
valgte at anbefale                     -> recommended  | Udvalget valgte at anbefale forslaget.
anbefaledes                            -> recommended  | Forslaget anbefaledes.

godkendt                               -> approved     | Ansøgningen blev godkendt.
godkendes                              -> approved     | Lokalplanen godkendes.
godkender                              -> approved     | Skoleudvalget godkender forslaget.
godkendte                              -> approved     | Udvalget godkendte ansøgningen.
tiltrådt                               -> approved     | Budgettet blev tiltrådt.
tiltrådtes                             -> approved     | Regnskabet tiltrådtes.
tiltrådte                              -> approved     | Kulturudvalget tiltrådte lokalplanen.
tiltræder                              -> approved     | Byrådet tiltræder budgettet.
tiltrædes                              -> approved     | Projektet tiltrædes.
vedtaget                               -> approved     | Anlægsbevillingen blev vedtaget.
vedtages                               -> approved     | Helhedsplanen vedtages.
vedtog                                 -> approved     | Teknikudvalget vedtog regnskabet.
bevilget                               -> approved     | Forslaget blev bevilget.
bevilges                               -> approved     | Ansøgningen bevilges.
bevilger                               -> approved     | Skoleudvalget bevilger projektet.
bevilgede                              -> approved     | Udvalget bevilgede forslaget.
imødekommet                            -> approved     | Lokalplanen blev imødekommet.
imødekommes                            -> approved     | Budgettet imødekommes.
meddelt tilladelse                     -> approved     | Ansøgeren blev meddelt tilladelse.
at godkende                            -> approved     | Kulturudvalget besluttede at godkende ansøgningen.
at tiltræde                            -> approved     | Byrådet besluttede at tiltræde lokalplanen.
at vedtage                             -> approved     | Teknikudvalget besluttede at vedtage budgettet.
at bevilge                             -> approved     | Skoleudvalget besluttede at bevilge regnskabet.
at imødekomme                          -> approved     | Udvalget besluttede at imødekomme projektet.
bevilligede                            -> approved     | Kulturudvalget bevilligede forslaget.
bevilliget                             -> approved     | Regnskabet blev bevilliget.
bevilliges                             -> approved     | Projektet bevilliges.
imødekommer                            -> approved     | Byrådet imødekommer ansøgningen.
imødekom                               -> approved     | Teknikudvalget imødekom lokalplanen.
tilsluttet                             -> approved     | Forslaget blev tilsluttet af alle.
tilsluttes                             -> approved     | Anlægsbevillingen tilsluttes.
tilslutter sig                         -> approved     | Skoleudvalget tilslutter sig budgettet.
tilsluttede sig                        -> approved     | Udvalget tilsluttede sig regnskabet.
at tilslutte sig                       -> approved     | Kulturudvalget besluttede at tilslutte sig forslaget.
som indstillet                         -> approved     | Som indstillet.
enig i indstillingen                   -> approved     | Byrådet er enig i indstillingen.
enige i indstillingen                  -> approved     | Teknikudvalget er enige i indstillingen.
indstillingen følges                   -> approved     | Indstillingen følges.
giver bevillingen                      -> approved     | Byrådet giver bevillingen.
giver bevilling                        -> approved     | Byrådet giver bevilling.
bevilling gives                        -> approved     | Bevilling gives.
forslag følges                         -> approved     | Forvaltningens forslag følges.
forslag blev fulgt                     -> approved     | Forvaltningens forslag blev fulgt.
forslaget blev fulgt                   -> approved     | Forslaget blev fulgt.
forslaget følges                       -> approved     | Forslaget følges.
indstillingen blev fulgt               -> approved     | Indstillingen blev fulgt.
indstillingen fulgt                    -> approved     | Indstillingen fulgt.
indstilling følges                     -> approved     | Indstilling følges.
indstilling blev fulgt                 -> approved     | Indstilling blev fulgt.
indstilling fulgt                      -> approved     | Indstilling fulgt.
følger indstillingen                   -> approved     | Skoleudvalget følger indstillingen.
følger forvaltningens indstilling      -> approved     | Udvalget følger forvaltningens indstilling.
følger administrationens indstilling   -> approved     | Kulturudvalget følger administrationens indstilling.
fulgte indstillingen                   -> approved     | Byrådet fulgte indstillingen.
fulgte forvaltningens indstilling      -> approved     | Teknikudvalget fulgte forvaltningens indstilling.
at følge indstillingen                 -> approved     | Skoleudvalget besluttede at følge indstillingen.
at følge forvaltningens indstilling    -> approved     | Udvalget besluttede at følge forvaltningens indstilling.
at følge administrationens indstilling -> approved     | Kulturudvalget besluttede at følge administrationens indstilling.
dispensation gives                     -> approved     | Dispensation gives.
giver dispensation                     -> approved     | Byrådet giver dispensation.
gives dispensation                     -> approved     | Der gives dispensation.
gav dispensation                       -> approved     | Teknikudvalget gav dispensation.
at give dispensation                   -> approved     | Skoleudvalget besluttede at give dispensation.
meddeler dispensation                  -> approved     | Udvalget meddeler dispensation.
meddeles dispensation                  -> approved     | Der meddeles dispensation.
meddelte dispensation                  -> approved     | Udvalget meddelte dispensation.
meddelte tilladelse                    -> approved     | Udvalget meddelte tilladelse.
gives tilskud                          -> approved     | Udvalget gives tilskud.
ydes tilskud                           -> approved     | Udvalget ydes tilskud.
yder tilskud                           -> approved     | Udvalget yder tilskud.
ydede tilskud                          -> approved     | Udvalget ydede tilskud.
bakker op om indstillingen             -> approved     | Udvalget bakker op om indstillingen.
bakkede op om indstillingen            -> approved     | Udvalget bakkede op om indstillingen.
opbakning til indstillingen            -> approved     | Udvalget opbakning til indstillingen.
opbakning til forslaget                -> approved     | Udvalget opbakning til forslaget.
meddelte landzonetilladelse            -> approved     | Udvalget meddelte landzonetilladelse.
meddelt dispensation                   -> approved     | Ansøgeren blev meddelt dispensation.
at meddele dispensation                -> approved     | Kulturudvalget besluttede at meddele dispensation.
giver tilladelse                       -> approved     | Byrådet giver tilladelse.
gives tilladelse                       -> approved     | Der gives tilladelse.
meddeler tilladelse                    -> approved     | Teknikudvalget meddeler tilladelse.
meddeles tilladelse                    -> approved     | Der meddeles tilladelse.
at meddele tilladelse                  -> approved     | Skoleudvalget besluttede at meddele tilladelse.
meddeles landzonetilladelse            -> approved     | Der meddeles landzonetilladelse.
meddeler landzonetilladelse            -> approved     | Udvalget meddeler landzonetilladelse.
meddelt landzonetilladelse             -> approved     | Ansøgeren blev meddelt landzonetilladelse.
at meddele landzonetilladelse          -> approved     | Kulturudvalget besluttede at meddele landzonetilladelse.
frigives                               -> approved     | Helhedsplanen frigives.
frigivet                               -> approved     | Forslaget blev frigivet.
frigiver                               -> approved     | Byrådet frigiver projektet.
at frigive                             -> approved     | Teknikudvalget besluttede at frigive forslaget.
accepteret                             -> approved     | Forslaget accepteret.
accepteres                             -> approved     | Forslaget accepteres.
accepterede                            -> approved     | Forslaget accepterede.
tiltræder indstillingen                -> approved     | Forslaget tiltræder indstillingen.
kan tiltrædes                          -> approved     | Forslaget kan tiltrædes.
kan godkendes                          -> approved     | Forslaget kan godkendes.
kan tiltræde                           -> approved     | Udvalget kan tiltræde.
kan godkende                           -> approved     | Udvalget kan godkende.
tilslutning                            -> approved     | Forslaget tilslutning.
meddeles                               -> approved     | Forslaget meddeles.
bifaldt                                -> approved     | Forslaget bifaldt.
bifaldes                               -> approved     | Forslaget bifaldes.
bifalder                               -> approved     | Forslaget bifalder.
stadfæstet                             -> approved     | Forslaget stadfæstet.
stadfæstes                             -> approved     | Forslaget stadfæstes.
stadfæstede                            -> approved     | Forslaget stadfæstede.
vedtog forslaget                       -> approved     | Forslaget vedtog forslaget.
gav tilsagn                            -> approved     | Forslaget gav tilsagn.
gives tilsagn                          -> approved     | Forslaget gives tilsagn.
giver tilsagn                          -> approved     | Forslaget giver tilsagn.
bemyndiges                             -> approved     | Forslaget bemyndiges.
bemyndigede                            -> approved     | Forslaget bemyndigede.
mandat til at                          -> approved     | Borgmesteren fik mandat til at gå videre.
sager til godkendelse                  -> approved     | Forslaget sager til godkendelse.
anlægsbevillingen gives                -> approved     | Forslaget anlægsbevillingen gives.
bevillingen gives                      -> approved     | Forslaget bevillingen gives.
ansøgningen imødekommes                -> approved     | Forslaget ansøgningen imødekommes.
støttes                                -> approved     | Forslaget støttes.
enighed om indstillingen               -> approved     | Der var enighed om indstillingen.
kan tiltræde indstillingen             -> approved     | Udvalget kan tiltræde indstillingen.
kunne tiltræde indstillingen           -> approved     | Udvalget kunne tiltræde indstillingen.
i overensstemmelse med indstillingen   -> approved     | Forslaget i overensstemmelse med indstillingen.
jf. indstillingen                      -> approved     | Forslaget jf. indstillingen.
følger administrationens               -> approved     | Forslaget følger administrationens.
valgte at godkende                     -> approved     | Udvalget valgte at godkende forslaget.
valgte at støtte                       -> approved     | Udvalget valgte at støtte forslaget.
valgte at imødekomme                   -> approved     | Udvalget valgte at imødekomme forslaget.
godkendtes                             -> approved     | Indstillingen godkendtes.
vedtoges                               -> approved     | Forslaget vedtoges.

til orientering                        -> noted        | Orienteringen er til orientering.
til efterretning                       -> noted        | Sagen er til efterretning.
til underretning                       -> noted        | Orienteringen blev taget til underretning.
orienteringen givet                    -> noted        | Orienteringen givet.
orientering givet                      -> noted        | Orientering givet.
orientering foretaget                  -> noted        | Orientering foretaget.
orientering modtaget                   -> noted        | Orientering modtaget.
orienteringen modtaget                 -> noted        | Orienteringen modtaget.
orienteringen foretaget                -> noted        | Orienteringen foretaget.
taget ad notam                         -> noted        | Sagen taget ad notam.
ad notam                               -> noted        | Sagen ad notam.
tog ad notam                           -> noted        | Sagen tog ad notam.
taget til orienteing                   -> noted        | Sagen taget til orienteing.
toges til efterretning                 -> noted        | Sagen toges til efterretning.
toges til orientering                  -> noted        | Sagen toges til orientering.
orienteringen blev givet               -> noted        | Sagen orienteringen blev givet.
orienteringen gives                    -> noted        | Sagen orienteringen gives.
blev givet orientering                 -> noted        | Sagen blev givet orientering.
orientering er givet                   -> noted        | Sagen orientering er givet.

orienteret                             -> told         | Skoleudvalget blev orienteret om sagen.
orienterede                            -> told         | Udvalget orienterede ansøgningen.
afviste at sætte                       -> told         | Formanden afviste at sætte det under afstemning.
henviste til, at                       -> told         | Udvalget henviste til, at det haster.
henviser til, at                       -> told         | Udvalget henviser til, at det haster.
oversendt fra                          -> told         | Sagen er oversendt fra Kulturudvalget.
oversendes fra                         -> told         | Sagen oversendes fra Kulturudvalget.
trukket lod                            -> told         | Der blev trukket lod.
trækkes lod                            -> told         | Der trækkes lod.

drøftet                                -> discussed    | Ansøgningen blev drøftet.
havde en indledende drøftelse          -> discussed    | Udvalget havde en indledende drøftelse.
havde en drøftelse                     -> discussed    | Udvalget havde en drøftelse.
drøftede                               -> discussed    | Kulturudvalget drøftede lokalplanen.
drøftes                                -> discussed    | Lokalplanen drøftes.
drøftedes                              -> discussed    | Budgettet drøftedes.
drøfter                                -> discussed    | Byrådet drøfter budgettet.
drøftelse foretaget                    -> discussed    | Drøftelse foretaget.
drøftelsen foretaget                   -> discussed    | Drøftelsen foretaget.
drøftelse gennemført                   -> discussed    | Drøftelse gennemført.
drøftelse fandt sted                   -> discussed    | Planen drøftelse fandt sted.
emnet blev drøftet                     -> discussed    | Planen emnet blev drøftet.
sagen var til drøftelse                -> discussed    | Planen sagen var til drøftelse.
temadrøftelse gennemført               -> discussed    | Planen temadrøftelse gennemført.
debatteret                             -> discussed    | Planen debatteret.
debatterede                            -> discussed    | Planen debatterede.
drøftet og                             -> discussed    | Planen drøftet og.
udvalget drøfter                       -> discussed    | Planen udvalget drøfter.
blev debatteret                        -> discussed    | Planen blev debatteret.
valgte at drøfte                       -> discussed    | Udvalget valgte at drøfte forslaget.

udsat                                  -> postponed    | Regnskabet blev udsat.
udsættes                               -> postponed    | Projektet udsættes.
udsatte                                -> postponed    | Teknikudvalget udsatte regnskabet.
udsætter                               -> postponed    | Skoleudvalget udsætter projektet.
udskudt                                -> postponed    | Anlægsbevillingen blev udskudt.
udskydes                               -> postponed    | Helhedsplanen udskydes.
udskyder                               -> postponed    | Udvalget udskyder forslaget.
genoptages                             -> postponed    | Forslaget genoptages.
at udsætte                             -> postponed    | Kulturudvalget besluttede at udsætte ansøgningen.
at udskyde                             -> postponed    | Byrådet besluttede at udskyde lokalplanen.
at genoptage                           -> postponed    | Teknikudvalget besluttede at genoptage budgettet.
genbehandles                           -> postponed    | Ansøgningen genbehandles.
drøftes igen på                        -> postponed    | Sagen drøftes igen på næste møde.
optages på næste møde                  -> postponed    | Sagen optages på næste møde.
sættes på næste møde                   -> postponed    | Sagen sættes på næste møde.
udskød                                 -> postponed    | Sagen udskød.
besluttede udsættelse                  -> postponed    | Sagen besluttede udsættelse.
stilles i bero                         -> postponed    | Sagen stilles i bero.
stillet i bero                         -> postponed    | Sagen stillet i bero.
sat i bero                             -> postponed    | Sagen sat i bero.
sættes i bero                          -> postponed    | Sagen sættes i bero.
behandles på næste møde                -> postponed    | Sagen behandles på næste møde.
behandles på et senere møde            -> postponed    | Sagen behandles på et senere møde.
behandles på mødet i                   -> postponed    | Sagen behandles på mødet i juni.
behandles på mødet den                 -> postponed    | Sagen behandles på mødet den 3. juni.
nåedes ikke                            -> postponed    | Punktet nåedes ikke.
blev ikke nået                         -> postponed    | Punktet blev ikke nået.
udsættelse                             -> postponed    | Sagen udsættelse.
overføres til næste møde               -> postponed    | Sagen overføres til næste møde.
overført til næste møde                -> postponed    | Sagen overført til næste møde.
ikke færdigbehandlet                   -> postponed    | Sagen ikke færdigbehandlet.
tages op igen                          -> postponed    | Sagen tages op igen.
forelægges igen                        -> postponed    | Sagen forelægges igen.
ny behandling på                       -> postponed    | Sagen ny behandling på.
sagen hviler                           -> postponed    | Sagen sagen hviler.
i bero                                 -> postponed    | Sagen i bero.
valgte at udsætte                      -> postponed    | Udvalget valgte at udsætte forslaget.
valgte at udskyde                      -> postponed    | Udvalget valgte at udskyde forslaget.
udsattes                               -> postponed    | Sagen udsattes.
sættes på dagsordenen igen             -> postponed    | Sagen sættes på dagsordenen igen.
sættes på igen                         -> postponed    | Punktet sættes på igen i maj.

henvist                                -> referred     | Lokalplanen blev henvist.
henvises til                           -> referred     | Sagen henvises til Byrådet.
henviser sagen                         -> referred     | Skoleudvalget henviser sagen.
henviste                               -> referred     | Udvalget henviste regnskabet.
oversendt                              -> referred     | Budgettet blev oversendt.
oversendes                             -> referred     | Regnskabet oversendes.
oversender                             -> referred     | Kulturudvalget oversender projektet.
oversendte                             -> referred     | Byrådet oversendte forslaget.
sendt i høring                         -> referred     | Planforslaget blev sendt i høring.
sendes i høring                        -> referred     | Sagen sendes i høring.
sender i høring                        -> referred     | Byrådet sender i høring, hvad udvalget har foreslået.
i høring                               -> referred     | Planforslaget lægges i høring.
hjemvist                               -> referred     | Projektet blev hjemvist.
hjemvises                              -> referred     | Anlægsbevillingen hjemvises.
hjemviser                              -> referred     | Teknikudvalget hjemviser ansøgningen.
hjemviste                              -> referred     | Udvalget hjemviste sagen.
overgår til                            -> referred     | Sagen overgår til Byrådet.
sendes retur                           -> referred     | Sagen sendes retur.
sendt retur                            -> referred     | Sagen blev sendt retur.
sender sagen retur                     -> referred     | Skoleudvalget sender sagen retur.
sender sagen tilbage                   -> referred     | Udvalget sender sagen tilbage.
at henvise                             -> referred     | Kulturudvalget besluttede at henvise lokalplanen.
at oversende                           -> referred     | Byrådet besluttede at oversende budgettet.
at hjemvise                            -> referred     | Teknikudvalget besluttede at hjemvise regnskabet.
at sende sagen tilbage                 -> referred     | Skoleudvalget besluttede at sende sagen tilbage.
at sende sagen i høring                -> referred     | Udvalget besluttede at sende sagen i høring.
sender sagen i høring                  -> referred     | Kulturudvalget sender sagen i høring.
sendes videre til                      -> referred     | Sagen sendes videre til byrådet.
sendt videre til                       -> referred     | Sagen sendt videre til byrådet.
sender sagen videre                    -> referred     | Udvalget sender sagen videre til byrådet.
sender videre til                      -> referred     | Udvalget sender videre til byrådet.
sendte sagen videre                    -> referred     | Udvalget sendte sagen videre til byrådet.
sendes videre                          -> referred     | Sagen sendes videre.
at sende sagen videre                  -> referred     | Besluttet at sende sagen videre til byrådet.
går videre til                         -> referred     | Sagen går videre til byrådet.
føres videre til                       -> referred     | Sagen føres videre til byrådet.
sendes tilbage                         -> referred     | Sagen sendes tilbage.
tilbagesendt                           -> referred     | Helhedsplanen blev tilbagesendt.
tilbagesendes                          -> referred     | Forslaget tilbagesendes.
sendes til                             -> referred     | Sagen sendes til.
sendt til                              -> referred     | Sagen sendt til.
sendes i offentlig høring              -> referred     | Sagen sendes i offentlig høring.
sendt i offentlig høring               -> referred     | Sagen sendt i offentlig høring.
offentlig høring                       -> referred     | Sagen offentlig høring.
sender forslaget i                     -> referred     | Sagen sender forslaget i.
sender forslaget til                   -> referred     | Sagen sender forslaget til.
at sende forslaget                     -> referred     | Sagen at sende forslaget.
at sende planforslaget                 -> referred     | Sagen at sende planforslaget.
at sende sagen                         -> referred     | Sagen at sende sagen.
sendes i fornyet høring                -> referred     | Sagen sendes i fornyet høring.
i fornyet høring                       -> referred     | Planen sendes derfor i fornyet høring.
sendes i nabohøring                    -> referred     | Sagen sendes i nabohøring.
sendes ud i høring                     -> referred     | Sagen sendes ud i høring.
sendte sagen                           -> referred     | Sagen sendte sagen.
sendte forslaget                       -> referred     | Sagen sendte forslaget.
sagen sendt tilbage                    -> referred     | Sagen sagen sendt tilbage.
tilbagesendte                          -> referred     | Sagen tilbagesendte.
at tilbagesende                        -> referred     | Sagen at tilbagesende.
videresendes til                       -> referred     | Sagen videresendes til.
videresendt til                        -> referred     | Sagen videresendt til.
henskydes til                          -> referred     | Sagen henskydes til.
henvises                               -> referred     | Sagen henvises.
indgår i budgetforhandlingerne         -> referred     | Sagen indgår i budgetforhandlingerne.
indgår i budgetlægningen               -> referred     | Sagen indgår i budgetlægningen.
overføres til budgetforhandlingerne    -> referred     | Sagen overføres til budgetforhandlingerne.
overføres til budgetlægningen          -> referred     | Sagen overføres til budgetlægningen.
overføres til budget                   -> referred     | Sagen overføres til budget 2025.
oversendelse til                       -> referred     | Sagen oversendelse til.
sendt tilbage                          -> referred     | Sagen blev sendt tilbage.
sendte sagen tilbage                   -> referred     | Udvalget sendte sagen tilbage.
sendte sagen retur                     -> referred     | Udvalget sendte sagen retur.
henvistes                              -> referred     | Sagen henvistes.
oversendtes                            -> referred     | Sagen oversendtes.
fremsendes til                         -> referred     | Sagen fremsendes til Børneudvalget.
fremsendt til                          -> referred     | Sagen fremsendt til Børneudvalget.
fremsender sagen til                   -> referred     | Udvalget fremsender sagen til byrådet.
at fremsende sagen                     -> referred     | Besluttet at fremsende sagen til byrådet.
videresendes                           -> referred     | Sagen videresendes med bemærkning.

udgår                                  -> withdrawn    | Punktet udgår.
udgik                                  -> withdrawn    | Punktet udgik.
udgået                                 -> withdrawn    | Punktet er udgået.
trukket                                -> withdrawn    | Sagen er trukket.
trækkes                                -> withdrawn    | Sagen trækkes.
taget af dagsordenen                   -> withdrawn    | Punktet blev taget af dagsordenen.
tages af dagsordenen                   -> withdrawn    | Sagen tages af dagsordenen.
tilbagetrukket                         -> withdrawn    | Punktet tilbagetrukket.
trækkes tilbage                        -> withdrawn    | Punktet trækkes tilbage.
trukket tilbage                        -> withdrawn    | Punktet trukket tilbage.
trukket af                             -> withdrawn    | Punktet trukket af.
bortfalder                             -> withdrawn    | Punktet bortfalder.
udtages                                -> withdrawn    | Punktet udtages.
udtaget                                -> withdrawn    | Punktet udtaget.
taget af                               -> withdrawn    | Punktet taget af.
tages af                               -> withdrawn    | Punktet tages af.
fjernet fra dagsordenen                -> withdrawn    | Punktet fjernet fra dagsordenen.
fjernes fra dagsordenen                -> withdrawn    | Punktet fjernes fra dagsordenen.
sagen annulleret                       -> withdrawn    | Punktet sagen annulleret.
aflyst                                 -> withdrawn    | Punktet aflyst.
behandles ikke                         -> withdrawn    | Punktet behandles ikke.
blev ikke behandlet                    -> withdrawn    | Punktet blev ikke behandlet.
ikke behandlet                         -> withdrawn    | Punktet ikke behandlet.
slettes af dagsordenen                 -> withdrawn    | Punktet slettes af dagsordenen.
slettet af dagsordenen                 -> withdrawn    | Punktet slettet af dagsordenen.

blev valgt                             -> elected      | Anna Holm blev valgt.
valgte                                 -> elected      | Udvalget valgte en vinder.
er valgt                               -> elected      | Anna Holm er valgt.
valgtes                                -> elected      | Anna Holm valgtes.
udpeget                                -> elected      | Anna Holm udpeget.
udpeges                                -> elected      | Anna Holm udpeges.
udpegede                               -> elected      | Anna Holm udpegede.
udpeger                                -> elected      | Venstre udpeger Anna Holm som medlem.
valgt                                  -> elected      | Anna Holm valgt.
genvalgt                               -> elected      | Anna Holm genvalgt.
genvalgtes                             -> elected      | Anna Holm genvalgtes.
nyvalgt                                -> elected      | Anna Holm nyvalgt.
genudpeget                             -> elected      | Anna Holm genudpeget.
blev udpeget                           -> elected      | Anna Holm blev udpeget.
valgte som                             -> elected      | Anna Holm valgte som.
vælges                                 -> elected      | Anna Holm vælges.
til medlem valgtes                     -> elected      | Anna Holm til medlem valgtes.
til formand valgtes                    -> elected      | Anna Holm til formand valgtes.
indstilledes som                       -> elected      | Anna Holm indstilledes som.
udpegedes                              -> elected      | Som medlem udpegedes Anna Holm.
udnævnt                                -> elected      | Anna Holm blev udnævnt.
konstitueret                           -> elected      | Anna Holm blev konstitueret.
genvælges                              -> elected      | Anna Holm genvælges.
indvalgt                               -> elected      | Anna Holm blev indvalgt.
beskikket                              -> elected      | Anna Holm blev beskikket.
konstituerede sig                      -> elected      | Byrådet konstituerede sig.

# Phrases by which a decision departs from what was recommended.
[amended]
godkendt med                 | Planen blev godkendt med enkelte rettelser.
godkendes med                | Planen godkendes med enkelte rettelser.
vedtaget med                 | Planen blev vedtaget med enkelte rettelser.
tiltrådt med                 | Planen blev tiltrådt med enkelte rettelser.
anbefales med                | Planen anbefales med enkelte rettelser.
anbefaler med                | Udvalget anbefaler med enkelte rettelser.
godkendte med                | Udvalget godkendte med enkelte rettelser.
tiltrådte med                | Udvalget tiltrådte med enkelte rettelser.
indstilles godkendt med      | Planen indstilles godkendt med enkelte rettelser.
anbefales godkendt med       | Planen anbefales godkendt med enkelte rettelser.
med denne tilføjelse         | Forslaget blev fulgt med denne tilføjelse.
med disse tilføjelser        | Forslaget blev fulgt med disse tilføjelser.
med denne ændring            | Forslaget blev fulgt med denne ændring.
med disse ændringer          | Forslaget blev fulgt med disse ændringer.
med denne tilretning         | Forslaget blev fulgt med denne tilretning.
med disse tilretninger       | Forslaget blev fulgt med disse tilretninger.
med den ændring              | Forslaget blev fulgt med den ændring at fristen er 1. juni.
med de ændringer             | Forslaget blev fulgt med de ændringer at fristen er 1. juni.
med følgende ændring         | Forslaget blev fulgt med følgende ændring at fristen er 1. juni.
med følgende ændringer       | Forslaget blev fulgt med følgende ændringer at fristen er 1. juni.
med følgende tilføjelse      | Forslaget blev fulgt med følgende tilføjelse at fristen er 1. juni.
med følgende tilføjelser     | Forslaget blev fulgt med følgende tilføjelser at fristen er 1. juni.
med den tilføjelse           | Forslaget blev fulgt med den tilføjelse at fristen er 1. juni.
med tilføjelse af            | Forslaget blev fulgt med tilføjelse af et afsnit om støj.
idet punkt                   | Godkendt, idet punkt 3 udgår.
med ændringer                | Forslaget blev fulgt med ændringer.
imødekommes delvist          | Ansøgningen blev imødekommes delvist det
imødekommet delvist          | Ansøgningen blev imødekommet delvist det
delvist imødekommet          | Ansøgningen blev delvist imødekommet det
delvist godkendt             | Ansøgningen blev delvist godkendt det
godkendt delvist             | Ansøgningen blev godkendt delvist det
med bemærkninger om          | Forslaget blev fulgt med bemærkninger om støj.
i ændret form                | Planen blev vedtaget i ændret form.
med de faldne bemærkninger   | Forslaget blev fulgt med de faldne bemærkninger.
med bemærkning om            | Forslaget blev fulgt med bemærkning om støj.
dog således                  | Forslaget blev fulgt dog således det
dog sådan                    | Forslaget blev fulgt dog sådan det
dog at                       | Forslaget blev fulgt dog at det
dog med                      | Forslaget blev fulgt dog med det
dog uden                     | Forslaget blev fulgt dog uden det
dog undtaget                 | Forslaget blev fulgt dog undtaget det
dog kun                      | Forslaget blev fulgt dog kun det
dog ikke                     | Forslaget blev fulgt dog ikke det
med den præcisering          | Forslaget blev fulgt med den præcisering det
med de præciseringer         | Forslaget blev fulgt med de præciseringer det
med følgende præcisering     | Forslaget blev fulgt med følgende præcisering det
med følgende præciseringer   | Forslaget blev fulgt med følgende præciseringer det
med præcisering              | Forslaget blev fulgt med præcisering det
med den bemærkning           | Forslaget blev fulgt med den bemærkning det
med følgende bemærkning      | Forslaget blev fulgt med følgende bemærkning det
med følgende bemærkninger    | Forslaget blev fulgt med følgende bemærkninger det
med bemærkning               | Forslaget blev fulgt med bemærkning det
med de bemærkninger          | Forslaget blev fulgt med de bemærkninger det
med ændringen                | Forslaget blev fulgt med ændringen det
med ændring af               | Forslaget blev fulgt med ændring af det
som ændret                   | Forslaget blev fulgt som ændret det
i den ændrede form           | Forslaget blev fulgt i den ændrede form det
ændret således               | Forslaget blev fulgt ændret således det
ændres således               | Forslaget blev fulgt ændres således det
med den justering            | Forslaget blev fulgt med den justering det
med den rettelse         | Forslaget blev fulgt med den rettelse det
med de rettelser         | Forslaget blev fulgt med de rettelser det
med følgende rettelse    | Forslaget blev fulgt med følgende rettelse det
med følgende rettelser   | Forslaget blev fulgt med følgende rettelser det
med rettelser            | Forslaget blev fulgt med rettelser det
med den korrektion       | Forslaget blev fulgt med den korrektion det
med den modifikation     | Forslaget blev fulgt med den modifikation det
med de justeringer           | Forslaget blev fulgt med de justeringer det
med følgende justering       | Forslaget blev fulgt med følgende justering det
med justeringer              | Forslaget blev fulgt med justeringer det
med den tilretning           | Forslaget blev fulgt med den tilretning det
med de tilretninger          | Forslaget blev fulgt med de tilretninger det
med følgende tilretninger    | Forslaget blev fulgt med følgende tilretninger det
med undtagelse af            | Forslaget blev fulgt med undtagelse af det
bortset fra                  | Forslaget blev fulgt bortset fra det
idet pkt.                    | Forslaget blev fulgt idet pkt. det
idet det præciseres          | Forslaget blev fulgt idet det præciseres det
med den undtagelse           | Forslaget blev fulgt med den undtagelse det
med tilføjelsen              | Forslaget blev fulgt med tilføjelsen det
med følgende tillæg          | Forslaget blev fulgt med følgende tillæg det
i revideret form             | Forslaget blev fulgt i revideret form det
i justeret form              | Forslaget blev fulgt i justeret form det
med de anførte ændringer     | Forslaget blev fulgt med de anførte ændringer det
med de foreslåede ændringer  | Forslaget blev fulgt med de foreslåede ændringer det
med de nævnte ændringer      | Forslaget blev fulgt med de nævnte ændringer det
med de på mødet              | Forslaget blev fulgt med de på mødet det
godkendt som ændret          | Forslaget blev fulgt godkendt som ændret det
med tilretninger             | Forslaget blev fulgt med tilretninger det
med en ændring               | Forslaget blev fulgt med en ændring det
med mindre ændringer         | Forslaget blev fulgt med mindre ændringer det
med forbehold for            | Forslaget blev fulgt med forbehold for det
indstillingen med            | Forslaget blev fulgt indstillingen med det
på betingelse af             | Forslaget blev fulgt på betingelse af det
under forudsætning af        | Forslaget blev fulgt under forudsætning af det
under betingelse af          | Forslaget blev fulgt under betingelse af det
på vilkår                    | Forslaget blev fulgt på vilkår det

# Words before 'at godkende' and the like: that is meant to be done, and is not yet,
# or, with 'done', it is.
[purposes]
for                | Udvalget stemte for
om                 | Der var spørgsmål om
på                 | med henblik på
til                | Udvalget gav lov til
ved                | Udvalget fulgte planen ved
af                 | med hensigt af
enighed om -> done | Der var enighed om
enige om   -> done | Medlemmerne var enige om
enig om    -> done | Udvalget var enigt og enig om
enigt om   -> done | Udvalget blev enigt om
enedes om  -> done | Udvalget enedes om

# Words that turn an outcome into its opposite.
[not]
ikke  | ikke godkendt

# Decisions that say nothing, as the whole of their text.
[none]
-                               | -
–                               | –
ingen                           | Ingen
ingen.                          | Ingen.
intet                           | Intet
intet.                          | Intet.
ingen beslutning                | Ingen beslutning
ingen beslutning.               | Ingen beslutning.
ingen bemærkninger              | Ingen bemærkninger
ingen bemærkninger.             | Ingen bemærkninger.
ingenting                       | Ingenting
intet nyt                       | Intet nyt
intet til referat               | Intet til referat
ingen bemærkninger til referat  | Ingen bemærkninger til referat
intet at tilføje                | Intet at tilføje
ingen punkter til referat       | Ingen punkter til referat
intet at bemærke                | Intet at bemærke
intet til dette punkt           | Intet til dette punkt
intet til punktet               | Intet til punktet
der var intet til punktet       | Der var intet til punktet
der var intet                   | Der var intet
ingen meddelelser               | Ingen meddelelser
der var ingen meddelelser       | Der var ingen meddelelser
der var ingen                   | Der var ingen
ingen orientering               | Ingen orientering
ingen orienteringer             | Ingen orienteringer
ingen kommentarer               | Ingen kommentarer
ingen bilag                     | Ingen bilag
ingen bilag.                    | Ingen bilag.
intet at referere               | Intet at referere
ingen sager                     | Ingen sager
ingen punkter                   | Ingen punkter
intet under dette punkt         | Intet under dette punkt
der var intet under dette punkt  | Der var intet under dette punkt
der var intet at bemærke        | Der var intet at bemærke
der var ingen bemærkninger      | Der var ingen bemærkninger
ingen bemærkning                | Ingen bemærkning
ikke noget                      | Ikke noget
intet til eventuelt             | Intet til eventuelt
der var ingen sager             | Der var ingen sager
ingen kommentarer til punktet   | Ingen kommentarer til punktet
der var intet til dette punkt   | Der var intet til dette punkt
der var ikke noget til punktet  | Der var ikke noget til punktet
intet nyt at bemærke            | Intet nyt at bemærke
ingen emner                     | Ingen emner
ingen bemærkninger til dagsordenen | Ingen bemærkninger til dagsordenen
der var intet at berette        | Der var intet at berette
intet at berette                | Intet at berette
der var intet til eventuelt     | Der var intet til eventuelt
ikke noget til eventuelt        | Ikke noget til eventuelt
der var ikke noget til eventuelt | Der var ikke noget til eventuelt
der var intet at tilføje        | Der var intet at tilføje
der var intet at referere       | Der var intet at referere
intet til orientering           | Intet til orientering
der var ingen punkter           | Der var ingen punkter
der var ingen emner             | Der var ingen emner
der var ingen kommentarer       | Der var ingen kommentarer
ingen bemærkninger til punktet  | Ingen bemærkninger til punktet
der var ingen bemærkninger til punktet | Der var ingen bemærkninger til punktet
ingen spørgsmål eller kommentarer | Ingen spørgsmål eller kommentarer
ingen kommentarer eller spørgsmål | Ingen kommentarer eller spørgsmål
ingen bemærkninger eller spørgsmål | Ingen bemærkninger eller spørgsmål
ingen spørgsmål eller bemærkninger | Ingen spørgsmål eller bemærkninger
