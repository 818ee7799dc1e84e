# The head of the minutes: what met when, where, and who was there.
# The format is that of referat-profile(5).

# What the document is, at either end of its title.
[kinds]
referat for                      -> minutes     | Referat for Kulturudvalget
dagsorden for                    -> agenda      | Dagsorden for Kulturudvalget
udskrift af beslutningsprotokol  -> minutes     | Udskrift af beslutningsprotokol
udskrift af beslutningsprotokollen -> minutes   | Udskrift af beslutningsprotokollen
udskrift af protokol             -> minutes     | Udskrift af protokol
protokoludskrift                 -> minutes     | Protokoludskrift
beslutningsprotokollat           -> minutes     | Beslutningsprotokollat
dagsorden/referat         -> minutes     | Dagsorden/referat
referat                 -> minutes     | Referat Kulturudvalget d. 03-05-2024
åbent referat           -> minutes     | Åbent referat for Kulturudvalget d. 03-05-2024
åben referat            -> minutes     | Åben referat for Kulturudvalget d. 03-05-2024
lukket referat          -> minutes     | Lukket referat for Kulturudvalget d. 03-05-2024
beslutningsreferat      -> minutes     | Beslutningsreferat for Kulturudvalget d. 03-05-2024
beslutninger fra mødet     -> minutes     | Beslutninger fra mødet. Kulturudvalget
beslutningsprotokol     -> minutes     | Beslutningsprotokol for Kulturudvalget d. 03-05-2024
protokol                -> minutes     | Protokol for Kulturudvalget d. 03-05-2024
mødereferat             -> minutes     | Mødereferat for Kulturudvalget d. 03-05-2024
møde referat            -> minutes     | Møde referat for Kulturudvalget d. 03-05-2024
udkast til referat      -> minutes     | Udkast til referat for Kulturudvalget d. 03-05-2024
endeligt referat        -> minutes     | Endeligt referat for Kulturudvalget d. 03-05-2024
offentligt referat      -> minutes     | Offentligt referat for Kulturudvalget d. 03-05-2024
beslutningsprotokollen  -> minutes     | Beslutningsprotokollen for Kulturudvalget d. 03-05-2024
p r o t o k o l         -> minutes     | P R O T O K O L for mødet den 3. maj 2024
r e f e r a t           -> minutes     | R E F E R A T for mødet den 3. maj 2024
referat til             -> minutes     | Referat til møde i Kulturudvalget den 3. maj 2024
referat af              -> minutes     | Referat af mødet i Kulturudvalget den 3. maj 2024
referat fra             -> minutes     | Referat fra mødet i Kulturudvalget den 3. maj 2024
protokol fra            -> minutes     | Protokol fra mødet i Kulturudvalget den 3. maj 2024

d a g s o r d e n       -> agenda      | D A G S O R D E N for mødet den 3. maj 2024
offentlig dagsorden     -> agenda      | Offentlig dagsorden for Kulturudvalget d. 03-05-2024
foreløbig dagsorden     -> agenda      | Foreløbig dagsorden for Kulturudvalget d. 03-05-2024
endelig dagsorden       -> agenda      | Endelig dagsorden for Kulturudvalget d. 03-05-2024
dagsorden til           -> agenda      | Dagsorden til møde i Kulturudvalget den 3. maj 2024
dagsorden               -> agenda      | Dagsorden Kulturudvalget d. 03-05-2024
åben dagsorden          -> agenda      | Åben dagsorden for Kulturudvalget d. 03-05-2024
lukket dagsorden        -> agenda      | Lukket dagsorden for Kulturudvalget d. 03-05-2024
indkaldelse til         -> agenda      | Indkaldelse til møde i Kulturudvalget den 3. maj 2024
mødedagsorden           -> agenda      | Mødedagsorden for Kulturudvalget d. 03-05-2024

tillægsdagsorden        -> supplement  | Tillægsdagsorden for Kulturudvalget d. 03-05-2024
tillægsreferat          -> supplement  | Tillægsreferat for Kulturudvalget d. 03-05-2024
tillæg                  -> supplement  | Tillæg for Kulturudvalget d. 03-05-2024

# Labels in the head -> what they tell.
[fields]
indkaldelse                      -> participants  | Indkaldelse
indkaldte                        -> participants  | Indkaldte
møde slut                        -> date          | Møde slut: 19:00
møde lokation                    -> place         | Møde lokation
følgende medlemmer var mødt      -> participants  | Følgende medlemmer var mødt: Anne Berg
følgende medlemmer var til stede -> participants  | Følgende medlemmer var til stede: Anne Berg
følgende var mødt                -> participants  | Følgende var mødt: Anne Berg
følgende var til stede           -> participants  | Følgende var til stede: Anne Berg
i mødet deltog                   -> participants  | I mødet deltog: Anne Berg
følgende deltog i mødet          -> participants  | Følgende deltog i mødet: Anne Berg
mødedato                  -> date          | Mødedato: 3. maj 2024
mødedato og tid           -> date          | Mødedato og tid: 3. maj 2024
mødedato og -tid          -> date          | Mødedato og -tid: 3. maj 2024
mødetidspunkt             -> date          | Mødetidspunkt: kl. 16.30
mødetid                   -> date          | Mødetid: kl. 16.30
dato                      -> date          | Dato: 3. maj 2024
dato og tid               -> date          | Dato og tid: 3. maj 2024
tidspunkt                 -> date          | Tidspunkt: kl. 16.30
starttidspunkt            -> date          | Starttidspunkt: kl. 16.30
starttidspunkt for møde   -> date          | Starttidspunkt for møde: 16:30
sluttidspunkt for møde    -> date          | Sluttidspunkt for møde: 19:30
sluttidspunkt             -> date          | Sluttidspunkt: kl. 16.30
mødet startet             -> date          | Mødet startet: kl. 16.30
mødet begyndt             -> date          | Mødet begyndt: kl. 16.30
mødet slut                -> date          | Mødet slut: kl. 16.30
mødet sluttede            -> date          | Mødet sluttede: kl. 16.30
mødet hævet               -> date          | Mødet hævet: kl. 16.30
mødet påbegyndt           -> date          | Mødet påbegyndt: kl. 16.30
mødet åbnet               -> date          | Mødet åbnet: kl. 16.30
møde start                -> date          | Møde start: 16:30
mødestart                 -> date          | Mødestart: kl. 16.30
mødetid og -sted          -> date          | Mødetid og -sted: kl. 16.30
tid                       -> date          | Tid: kl. 16.30
tid og sted               -> date          | Tid og sted: kl. 16.30
dag                       -> date          | Dag: 3. maj 2024
møde dato                 -> date          | Møde dato: 3. maj 2024
start                     -> date          | Start: kl. 16.30
slut                      -> date          | Slut: kl. 16.30
mødet begyndte            -> date          | Mødet begyndte: kl. 16.30
mødet begyndte kl.        -> date          | Mødet begyndte kl. 16.30
mødet startede kl.        -> date          | Mødet startede kl. 16.30
mødet blev åbnet kl.      -> date          | Mødet blev åbnet kl. 16.30
mødet afsluttet kl.       -> date          | Mødet afsluttet kl. 16.30
mødet blev afsluttet kl.  -> date          | Mødet blev afsluttet kl. 16.30
mødet sluttede kl.        -> date          | Mødet sluttede kl.: 16.30
mødet hævet kl.           -> date          | Mødet hævet kl. 16.30
mødet hævet kl.:          -> date          | Mødet hævet kl.: 16.30
mødet blev hævet          -> date          | Mødet blev hævet: kl. 16.30
mødet blev hævet kl.      -> date          | Mødet blev hævet kl.: 16.30
mødet blev hævet klokken  -> date          | Mødet blev hævet klokken: 16.30
mødet slut kl.            -> date          | Mødet slut kl.: 16.30
mødet startede            -> date          | Mødet startede: kl. 16.30
mødet afsluttet           -> date          | Mødet afsluttet: kl. 16.30
sluttid                   -> date          | Sluttid: kl. 16.30
start kl.                 -> date          | Start kl.: 16:30
start kl                  -> date          | Start kl: 16:30
slut kl.                  -> date          | Slut kl.: 16:30
slut kl                   -> date          | Slut kl: 16:30
kl:                       -> date          | Kl: 16.30
klokken:                  -> date          | Klokken: 16.30
starttid                  -> date          | Starttid: kl. 16.30
afholdt                   -> date          | Afholdt: 3. maj 2024

mødested                  -> place         | Mødested: Rådhuset, lokale 3
sted                      -> place         | Sted: Rådhuset, lokale 7
lokale                    -> place         | Lokale: Rådhuset, lokale 12
mødelokale                -> place         | Mødelokale: Rådhuset, lokale 41
mødested og tid           -> place         | Mødested og tid: Rådhuset, lokale 7
mødesteder                -> place         | Mødesteder: Rådhuset, lokale 12
mødet afholdes            -> place         | Mødet afholdes: Rådhuset, lokale 41
mødet holdes              -> place         | Mødet holdes: Rådhuset, lokale 58

mødedeltagere             -> participants  | Mødedeltagere: Anne Berg (V), Bo Dam (A)
deltagere                 -> participants  | Deltagere: Anne Berg (V), Bo Dam (A)
deltager                  -> participants  | Deltager: Anne Berg (V), Bo Dam (A)
til stede                 -> participants  | Til stede: Anne Berg (V), Bo Dam (A)
tilstede                  -> participants  | Tilstede: Anne Berg (V), Bo Dam (A)
mødte                     -> participants  | Mødte: Anne Berg (V), Bo Dam (A)
tilstedeværende           -> participants  | Tilstedeværende: Anne Berg (V), Bo Dam (A)
tilstede var              -> participants  | Tilstede var: Anne Berg (V), Bo Dam (A)
til stede var             -> participants  | Til stede var: Anne Berg (V), Bo Dam (A)
mødt                      -> participants  | Mødt: Anne Berg (V), Bo Dam (A)
mødte var                 -> participants  | Mødte var: Anne Berg (V), Bo Dam (A)
fremmødt                  -> participants  | Fremmødt: Anne Berg (V), Bo Dam (A)
fremmødte                 -> participants  | Fremmødte: Anne Berg (V), Bo Dam (A)
deltog                    -> participants  | Deltog: Anne Berg (V), Bo Dam (A)
følgende deltog           -> participants  | Følgende deltog: Anne Berg (V), Bo Dam (A)

medlemmer                 -> members       | Medlemmer: Anne Berg (V), Bo Dam (A)
udvalgets medlemmer       -> members       | Udvalgets medlemmer: Anne Berg (V), Bo Dam (A)
udvalgsmedlemmer          -> members       | Udvalgsmedlemmer: Anne Berg (V), Bo Dam (A)

afbud                     -> absent        | Afbud: Anne Berg
følgende havde meldt afbud -> absent       | Følgende havde meldt afbud: Bo Dam
afbud fra                 -> absent        | Afbud fra: Bo Dam
fraværende                -> absent        | Fraværende: Eva Tang
fraværende med afbud      -> absent        | Fraværende med afbud: Ib Holm
ikke til stede            -> absent        | Ikke til stede: Lis Kjær
ikke mødt                 -> absent        | Ikke mødt: Ole Vang
fravær                    -> absent        | Fravær: Ib Holm
deltog ikke               -> absent        | Deltog ikke: Lis Kjær
ej mødt                   -> absent        | Ej mødt: Ole Vang
meldt afbud               -> absent        | Meldt afbud: Anne Berg
ikke tilstede             -> absent        | Ikke tilstede: Bo Dam
fraværende uden afbud     -> absent        | Fraværende uden afbud: Eva Tang
afbud/fraværende          -> absent        | Afbud/fraværende: Ib Holm
fraværende/afbud          -> absent        | Fraværende/afbud: Lis Kjær
mødt uden afbud           -> absent        | Mødt uden afbud: Ole Vang

formand                   -> chair         | Formand Anne Berg
mødeleder                 -> chair         | Mødeleder: Bo Dam
ordstyrer                 -> chair         | Ordstyrer: Eva Tang
mødeledelse               -> chair         | Mødeledelse: Anne Berg
formand:                  -> chair         | Formand: Bo Dam

bemærkninger              -> remarks       | Bemærkninger: Mødet blev holdt i byrådssalen
øvrige bemærkninger       -> remarks       | Øvrige bemærkninger: Mødet blev holdt i byrådssalen
bemærkning                -> remarks       | Bemærkning: Mødet blev holdt i byrådssalen
noter                     -> remarks       | Noter: Mødet blev holdt i byrådssalen

udvalg                    -> other         | Udvalg: Kulturudvalget
udsendelsesdato           -> other         | Udsendelsesdato: 29. april 2024
forum                     -> other         | Forum: Kulturudvalget
referent                  -> other         | Referent: Ib Holm
sekretær                  -> other         | Sekretær: Lis Kjær
sagsnr.                   -> other         | Sagsnr.: 24/5807
sagsnummer                -> other         | Sagsnummer: 24/307
gæster                    -> other         | Gæster: Ole Vang
øvrige deltagere          -> other         | Øvrige deltagere: Anne Berg
fra forvaltningen         -> other         | Fra forvaltningen: Bo Dam
fra administrationen      -> other         | Fra administrationen: Eva Tang
udvalg/råd                -> other         | Udvalg/råd: Kulturudvalget
råd/udvalg                -> other         | Råd/udvalg: Kulturudvalget
udvalgsnavn               -> other         | Udvalgsnavn: Kulturudvalget
møde                      -> other         | Møde: Kulturudvalgets 4. møde
mødetype                  -> other         | Mødetype: Ordinært møde
mødeform                  -> other         | Mødeform: Ordinært møde
mødenr.                   -> other         | Mødenr.: 24/307
møde nr.                  -> other         | Møde nr.: 24/707
mødefakta                 -> other         | Mødefakta:
derudover deltog          -> other         | Derudover deltog: Eva Tang
desuden deltog            -> other         | Desuden deltog: Ib Holm
endvidere deltog          -> other         | Endvidere deltog: Lis Kjær
herudover deltog          -> other         | Herudover deltog: Ole Vang
stedfortrædere            -> other         | Stedfortrædere: Anne Berg
stedfortræder             -> other         | Stedfortræder: Bo Dam
suppleanter               -> other         | Suppleanter: Eva Tang
inviterede                -> other         | Inviterede: Ib Holm
tilforordnede             -> other         | Tilforordnede: Lis Kjær
embedsmænd                -> other         | Embedsmænd: Ole Vang
administration            -> other         | Administration: Anne Berg
sekretariat               -> other         | Sekretariat: Bo Dam
protokolfører             -> other         | Protokolfører: Eva Tang
mødesekretær              -> other         | Mødesekretær: Ib Holm
dirigent                  -> other         | Dirigent: Lis Kjær

# Labels in the head whose value is the body that met.
[body-labels]
udvalg        | Udvalg
udvalg:       | Udvalg:
forum         | Forum
forum:        | Forum:
råd/udvalg    | Råd/udvalg
råd/udvalg:   | Råd/udvalg:
udvalg/råd    | Udvalg/råd
udvalg/råd:   | Udvalg/råd:
udvalgsnavn   | Udvalgsnavn
udvalgsnavn:  | Udvalgsnavn:

# Labels in the head, and words behind its hour, whose hour is that of the meeting's end.
[end-labels]
møde slut              | Møde slut
sluttidspunkt     | Sluttidspunkt: kl. 18.15
sluttidspunkt for møde | Sluttidspunkt for møde: 18:15
slut              | Slut: kl. 18.15
sluttid           | Sluttid: kl. 18.15
slut kl.          | Slut kl.: 18.15
slut kl           | Slut kl: 18.15
mødet slut        | Mødet slut: kl. 18.15
mødet sluttede    | Mødet sluttede: kl. 18.15
mødet hævet       | Mødet hævet: kl. 18.15
mødet blev hævet  | Mødet blev hævet: kl. 18.15
mødet afsluttet   | Mødet afsluttet: kl. 18.15
mødet blev afsluttet | Mødet blev afsluttet kl. 18.15
og sluttede       | og sluttede kl. 18.15
og blev hævet     | og blev hævet kl. 18.15

# Words before a day, which are no part of the body's name.
[date-links]
d.       | Referat af Kulturudvalget d.
den      | Referat af Kulturudvalget den
mandag   | Mødet holdes mandag
tirsdag  | Mødet holdes tirsdag
onsdag   | Mødet holdes onsdag
torsdag  | Mødet holdes torsdag
fredag   | Mødet holdes fredag
lørdag   | Mødet holdes lørdag
søndag   | Mødet holdes søndag
fra      | Referat fra
kl.     | Mødet holdes kl.
ordinært              | Referat fra ordinært
ekstraordinært        | Referat fra ekstraordinært
konstituerende        | Referat fra konstituerende
ordinært møde         | Referat fra ordinært møde
ekstraordinært møde   | Referat fra ekstraordinært møde
det ordinære møde     | Referat fra det ordinære møde
kl      | Mødet holdes kl
klokken | Mødet holdes klokken
møde     | Referat møde
mødet    | Referat mødet

# Words in a title that the body stands behind.
[meeting]
mødet i                 -> body | Mødet i Kulturudvalget den 3. maj 2024
møde i                  -> body | Møde i Kulturudvalget den 3. maj 2024
møde for                -> body | Møde for Kulturudvalget den 3. maj 2024
mødet for               -> body | Mødet for Kulturudvalget den 3. maj 2024
møde med                -> body | Møde med Kulturudvalget den 3. maj 2024
mødet                           | Mødet den 3. maj 2024
ordinært møde                       | Ordinært møde den 3. maj 2024
åbent møde                          | Åbent møde den 3. maj 2024
lukket møde                         | Lukket møde den 3. maj 2024
åbent møde for          -> body | Åbent møde for Kulturudvalget den 3. maj 2024
lukket møde for         -> body | Lukket møde for Kulturudvalget den 3. maj 2024
åbent møde i            -> body | Åbent møde i Kulturudvalget den 3. maj 2024
lukket møde i           -> body | Lukket møde i Kulturudvalget den 3. maj 2024
ekstraordinært møde                 | Ekstraordinært møde den 3. maj 2024
ordinært møde i         -> body | Ordinært møde i Kulturudvalget den 3. maj 2024
ekstraordinært møde i   -> body | Ekstraordinært møde i Kulturudvalget den 3. maj 2024
ordinært møde for       -> body | Ordinært møde for Kulturudvalget den 3. maj 2024
fra møde i              -> body | Fra møde i Kulturudvalget den 3. maj 2024
fra mødet i             -> body | Fra mødet i Kulturudvalget den 3. maj 2024

# Words behind the hour, before the place.
[place-links]
i         | i byrådssalen
på        | på Rådhuset
hos -> host | hos Ole Vang

# With what sentences begin that tell who came and who did not.
[openers]
medlemmerne var         | Medlemmerne var mødt, bortset fra Anne Berg
alle medlemmer var      | Alle medlemmer var mødt
samtlige medlemmer var  | Samtlige medlemmer var til stede
alle var mødt           | Alle var mødt undtagen Bo Dam
der var afbud fra       | Der var afbud fra Eva Tang
der var meldt afbud fra | Der var meldt afbud fra Ib Holm
mødet blev holdt        | Mødet blev holdt torsdag den 3. maj 2024 på Rådhuset
mødet blev afholdt      | Mødet blev afholdt torsdag den 3. maj 2024 på Rådhuset
mødet begyndte kl.      | Mødet begyndte kl. 18:00 og sluttede kl. 21:05
mødet startede kl.      | Mødet startede kl. 18:00 og sluttede kl. 21:05

# Words of a sentence that says that somebody met -> meeting for the word that verbs need, met for
# those that do without.
[convening]
møde                       -> meeting  | Ordinært møde
mødet                      -> meeting  | Mødet begyndte kl. 18
holdt                                  | Byrådet holdt
holder                                 | Byrådet holder
afholdt                                | Byrådet afholdt
afholder                               | Byrådet afholder
holdtes                                | Der holdtes
afholdtes                              | Der afholdtes
begyndte                               | Det begyndte kl. 18
startede                               | Det startede kl. 18
fandt sted                             | Det fandt sted på Rådhuset
mødtes                     -> met      | Byrådet mødtes på Rådhuset
samledes                   -> met      | Byrådet samledes på Rådhuset
trådte sammen              -> met      | Byrådet trådte sammen på Rådhuset

# Endings of words for a meeting -> how the body's name ends that met.
[meeting-endings]
rådsmøde         -> rådet        | Ældrerådsmøde
rådsmødet        -> rådet        | Ældrerådsmødet
udvalgsmøde      -> udvalget     | Kulturudvalgsmøde
udvalgsmødet     -> udvalget     | Kulturudvalgsmødet
bestyrelsesmøde  -> bestyrelsen  | Kommunalbestyrelsesmøde
bestyrelsesmødet -> bestyrelsen  | Kommunalbestyrelsesmødet
nævnsmøde        -> nævnet       | Handicapnævnsmøde
nævnsmødet       -> nævnet       | Handicapnævnsmødet

# Endings of words that name a place where people meet.
[rooms]
lokale     | Mødelokale
lokalet    | Mødelokalet
værelse    | Udvalgsværelse
værelset   | Udvalgsværelset
salen      | Byrådssalen
sal        | Rådhussal
rådhus     | Rådhus
rådhuset   | Rådhuset
regionshuset | Regionshuset
kantinen   | Kantinen
huset | Pakhuset
lokaler | Mødelokaler
lokalerne | Mødelokalerne
skolen | Byskolen
hallen | Sporthallen
biblioteket | Hovedbiblioteket
parken     | Erhvervsparken
mødecenter | Mødecenter

# Words beside a municipality's name.
[municipalities]
kommune   | Kommune
kommunes -> genitive | Kommunes

# Headings of the list of contents.
[contents]
dagsordenpunkter                  | Dagsordenpunkter
indholdsfortegnelse    -> list | Indholdsfortegnelse
indhold                 | Indhold
følgende sager behandles på mødet -> list | Følgende sager behandles på mødet
følgende sager behandles -> list | Følgende sager behandles
følgende punkter behandles -> list | Følgende punkter behandles
indholdsoversigt       -> list | Indholdsoversigt
dagsordenspunkter       | Dagsordenspunkter
punkter                 | Punkter
punkter på dagsordenen  | Punkter på dagsordenen
punkter på mødet        | Punkter på mødet
oversigt over punkter   | Oversigt over punkter
oversigt                | Oversigt
sagsoversigt           -> list | Sagsoversigt
pkt. tekst             -> list | Pkt. Tekst
pkt. emne              -> list | Pkt. Emne
nr. titel              -> list | Nr. Titel
nr. emne               -> list | Nr. Emne
sag nr.: emne          -> list | Sag nr.: Emne
sag nr.: emne:         -> list | Sag nr.: Emne:
sager                   | Sager
sagsliste               | Sagsliste
dagsorden               | Dagsorden
