# Items of the agenda.
# The format is that of referat-profile(5).

# Words before the number of an item -> ':' when a colon must follow the number.
[item-labels]
punkt                      | Punkt 12: Godkendelse af dagsorden
punkt nr.                  | Punkt nr. 41: Godkendelse af dagsorden
punkt nr                   | Punkt nr 58: Godkendelse af dagsorden
pkt.                       | Pkt. 3: Godkendelse af dagsorden
pkt                        | Pkt 7: Godkendelse af dagsorden
pkt.nr.                    | Pkt.nr. 12: Godkendelse af dagsorden
pkt. nr.                   | Pkt. nr. 12: Godkendelse af dagsorden
dagsordenspunkt            | Dagsordenspunkt 41: Godkendelse af dagsorden
dagsordenspunkt nr.        | Dagsordenspunkt nr. 58: Godkendelse af dagsorden
dagsordenens punkt         | Dagsordenens punkt 3: Godkendelse af dagsorden
dagsordenens pkt.          | Dagsordenens pkt. 7: Godkendelse af dagsorden
ad                         | Ad 12: Godkendelse af dagsorden
ad punkt                   | Ad punkt 41: Godkendelse af dagsorden
ad pkt.                    | Ad pkt. 58: Godkendelse af dagsorden
nr.                        | Nr. 3: Godkendelse af dagsorden
nr                         | Nr 7: Godkendelse af dagsorden
sag                  -> :  | Sag 12: Godkendelse af dagsorden
ad.                        | Ad. 41: Godkendelse af dagsorden
emne                 -> :  | Emne 41: Godkendelse af dagsorden
løbenr.                    | Løbenr. 41: Godkendelse af dagsorden
lb.nr.                     | Lb.nr. 41: Godkendelse af dagsorden
lb. nr.                    | Lb. nr. 41: Godkendelse af dagsorden
sag nr.                    | Sag nr. 41: Godkendelse af dagsorden
sag nr                     | Sag nr 58: Godkendelse af dagsorden

# What items are called at every meeting.
[item-titles]
godkendelse af dagsorden         | Godkendelse af dagsorden
godkendelse af dagsordenen       | Godkendelse af dagsordenen
godkendelse af dagsordnen        | Godkendelse af dagsordnen
godkendelse af referat           | Godkendelse af referat
godkendelse af referatet         | Godkendelse af referatet
godkendelse af protokol          | Godkendelse af protokol
bemærkninger til dagsorden       | Bemærkninger til dagsorden
bemærkninger til dagsordenen     | Bemærkninger til dagsordenen
bemærkninger til referat         | Bemærkninger til referat
bemærkninger til referatet       | Bemærkninger til referatet
velkomst og godkendelse          | Velkomst og godkendelse
valg af ordstyrer                | Valg af ordstyrer
valg af dirigent                 | Valg af dirigent
valg af mødeleder                | Valg af mødeleder
valg af referent                 | Valg af referent
meddelelser                      | Meddelelser
meddelelser fra formanden        | Meddelelser fra formanden
orientering fra formanden        | Orientering fra formanden
orientering fra borgmesteren     | Orientering fra borgmesteren
orientering fra forvaltningen    | Orientering fra forvaltningen
orientering fra administrationen | Orientering fra administrationen
formanden orienterer             | Formanden orienterer
gensidig orientering             | Gensidig orientering
siden sidst                      | Siden sidst
spørgetid                        | Spørgetid
næste møde                       | Næste møde
punkter til næste møde           | Punkter til næste møde
eventuelt                        | Eventuelt
evt.                             | Evt.
underskriftsark                  | Underskriftsark
underskriftsblad                 | Underskriftsblad

# Heads of the columns of an agenda -> item for that of its titles, said for what was decided.
[agenda-columns]
punkt                   -> item  | Punkt
pkt.                    -> item  | Pkt.
pkt                     -> item  | Pkt
punkter                 -> item  | Punkter
emne                    -> item  | Emne
emner                   -> item  | Emner
sag                     -> item  | Sag
titel                   -> item  | Titel
tema                    -> item  | Tema
dagsorden               -> item  | Dagsorden
dagsordenspunkt         -> item  | Dagsordenspunkt
dagsordenspunkter       -> item  | Dagsordenspunkter
dagsordenpunkt          -> item  | Dagsordenpunkt
beslutning              -> said  | Beslutning
beslutninger            -> said  | Beslutninger
referat                 -> said  | Referat
referat/beslutning      -> said  | Referat/beslutning
beslutning/referat      -> said  | Beslutning/referat
referat og beslutning   -> said  | Referat og beslutning
referat og beslutninger -> said  | Referat og beslutninger
konklusion              -> said  | Konklusion
konklusioner            -> said  | Konklusioner
konklusion/beslutning   -> said  | Konklusion/beslutning
aftaler                 -> said  | Aftaler
drøftelse               -> said  | Drøftelse
nr.                              | Nr.
nr                               | Nr
indhold                          | Indhold
beskrivelse                      | Beskrivelse
sagsfremstilling                 | Sagsfremstilling
formål                           | Formål
tid                              | Tid
tidsramme                        | Tidsramme
ansvarlig                        | Ansvarlig
ansvar                           | Ansvar
ved                              | Ved
hvem                             | Hvem
type                             | Type
indstilling                      | Indstilling
bemærkninger                     | Bemærkninger
kommentarer                      | Kommentarer
opfølgning                       | Opfølgning
bilag                            | Bilag
baggrund                         | Baggrund
deadline                         | Deadline
noter                            | Noter
uddybning                        | Uddybning

# Words before a case number -> 'form' when only a number of a known form makes it
# one.
[case-labels]
sagsnr.                 | Sagsnr. 24/1207
sagsnr                  | Sagsnr 24/1207
sagsnr. i esdh          | Sagsnr. i ESDH 24/1207
sagsnummer              | Sagsnummer 24/1207
sags nr.                | Sags nr. 24/1207
sags nr                 | Sags nr 24/1207
sag nr.        -> form  | Sag nr. 24/1207
sag            -> form  | Sag 24/1207
sagsid.                 | Sagsid. 24/1207
sagsid                  | Sagsid 24/1207
sags-id                 | Sags-id 24/1207
sags id                 | Sags id 24/1207
journalnr.              | Journalnr. 24/1207
journalnr               | Journalnr 24/1207
sagnr.                  | Sagnr. 24/1207
acadre sagsnr.          | Acadre sagsnr. 24/1207
sagnr                   | Sagnr 24/1207
j.nr                    | J.nr 24/1207
j. nr.                  | J. nr. 24/1207
j. nr                   | J. nr 24/1207
journalnummer           | Journalnummer 24/1207
j.nr.                   | J.nr. 24/1207
jnr.                    | Jnr. 24/1207
kle            -> form  | Kle 00.22.04-G01-7-24
kle-nr.                 | Kle-nr. 00.22.04-G01-7-24
kle nr.                 | Kle nr. 00.22.04-G01-7-24
esdh-sag                | Esdh-sag 24/1207
edoc-sag                | Edoc-sag 24/1207
acadre sag              | Acadre sag 24/1207

# Labels that stand beside case numbers and tell none.
[document-labels]
dok.nr.        | Dok.nr. 48213-24
dok.nr         | Dok.nr 48213-24
dok. nr.       | Dok. nr. 48213-24
dok.           | Dok. 48213-24
dokument       | Dokument 48213-24
dokumentnr.    | Dokumentnr. 48213-24
initialer      | Initialer: ABE
sagsinitialer  | Sagsinitialer: ABE
sagsbehandler  | Sagsbehandler: ABE
sagsbeh.       | Sagsbeh. ABE
sagsbeh        | Sagsbeh: ABE
sagsansvarlig  | Sagsansvarlig: ABE
ansvarlig      | Ansvarlig: ABE
forfatter      | Forfatter: ABE
acadre         | Acadre 48213-24
brevid         | Brevid 48213-24

# Kinds of case, which look like decisions and are none.
[case-kinds]
beslutningssag   | Beslutningssag
orienteringssag  | Orienteringssag
drøftelsessag    | Drøftelsessag
indstillingssag  | Indstillingssag
temasag          | Temasag
høringssag       | Høringssag

# Marks at the ends of a title -> access of the item.
[closed]
lukket                  -> closed  | Lukket: Køb af grund
lukket punkt            -> closed  | Lukket punkt: Køb af grund
lukket sag              -> closed  | Lukket sag: Køb af grund
lukket møde             -> closed  | Lukket møde: Køb af grund
lukkede døre            -> closed  | Lukkede døre: Køb af grund
for lukkede døre        -> closed  | For lukkede døre: Køb af grund
lukket dagsordenspunkt  -> closed  | Lukket dagsordenspunkt: Køb af grund
fortroligt              -> closed  | Fortroligt: Køb af grund
fortrolig               -> closed  | Fortrolig: Køb af grund
fortroligt punkt        -> closed  | Fortroligt punkt: Køb af grund
lukket bilag            -> closed  | Lukket bilag: Køb af grund
fortroligt bilag        -> closed  | Fortroligt bilag: Køb af grund
åben                    -> open    | Åben: Køb af grund
åbent                   -> open    | Åbent: Køb af grund
åbent punkt             -> open    | Åbent punkt: Køb af grund
åben sag                -> open    | Åben sag: Køb af grund
åbent dagsordenspunkt   -> open    | Åbent dagsordenspunkt: Køb af grund
for åbne døre           -> open    | For åbne døre: Køb af grund

# Sentences below a closed item that say no more than that it is closed.
[closed-notes]
lukket                                      | Lukket
lukket punkt                                | Lukket punkt
lukket sag                                  | Lukket sag
punktet er lukket                           | Punktet er lukket
sagen er lukket                             | Sagen er lukket
dette punkt er lukket                       | Dette punkt er lukket
punktet er et lukket punkt                  | Punktet er et lukket punkt
punktet er ikke offentligt                  | Punktet er ikke offentligt
punktet er fortroligt                       | Punktet er fortroligt
punktet blev behandlet for lukkede døre     | Punktet blev behandlet for lukkede døre
punktet er behandlet for lukkede døre       | Punktet er behandlet for lukkede døre
punktet behandles for lukkede døre          | Punktet behandles for lukkede døre
sagen blev behandlet for lukkede døre       | Sagen blev behandlet for lukkede døre
sagen er behandlet for lukkede døre         | Sagen er behandlet for lukkede døre
sagen behandles for lukkede døre            | Sagen behandles for lukkede døre
behandlet for lukkede døre                  | Behandlet for lukkede døre
behandles for lukkede døre                  | Behandles for lukkede døre

# Headings above several items -> access of them all, if they tell it.
[groups]
åbne dagsordenspunkter     -> open    | Åbne dagsordenspunkter
lukkede dagsordenspunkter  -> closed  | Lukkede dagsordenspunkter
åbne                       -> open    | Åbne
lukkede                    -> closed  | Lukkede
åbne punkter               -> open    | Åbne punkter
åben del                   -> open    | Åben del
lukket del                 -> closed  | Lukket del
lukkede punkter            -> closed  | Lukkede punkter
åbne sager                 -> open    | Åbne sager
lukkede sager              -> closed  | Lukkede sager
åben dagsorden             -> open    | Åben dagsorden
lukket dagsorden           -> closed  | Lukket dagsorden
sager til afgørelse                   | Sager til afgørelse
sager til orientering                 | Sager til orientering
sager til beslutning                  | Sager til beslutning
sager til drøftelse                   | Sager til drøftelse
sager til behandling                  | Sager til behandling
sager til efterretning                | Sager til efterretning
sager til indstilling                 | Sager til indstilling
sager for åbne døre        -> open    | Sager for åbne døre
sager for lukkede døre     -> closed  | Sager for lukkede døre
punkter for åbne døre      -> open    | Punkter for åbne døre
punkter for lukkede døre   -> closed  | Punkter for lukkede døre
for lukkede døre           -> closed  | For lukkede døre
for åbne døre              -> open    | For åbne døre
til efterretning - for åbne døre   -> open   | Til efterretning - for åbne døre
til efterretning - for lukkede døre -> closed | Til efterretning - for lukkede døre
til behandling - for åbne døre     -> open   | Til behandling - for åbne døre
til behandling - for lukkede døre  -> closed | Til behandling - for lukkede døre
følgende sager behandles for lukkede døre -> closed | Følgende sager behandles for lukkede døre
følgende sager behandles for åbne døre -> open | Følgende sager behandles for åbne døre
følgende sager behandledes for lukkede døre -> closed | Følgende sager behandledes for lukkede døre
følgende sager behandledes for åbne døre -> open | Følgende sager behandledes for åbne døre
følgende sager blev behandlet for lukkede døre -> closed | Følgende sager blev behandlet for lukkede døre
følgende sager blev behandlet for åbne døre -> open | Følgende sager blev behandlet for åbne døre
følgende sager er behandlet for lukkede døre -> closed | Følgende sager er behandlet for lukkede døre
følgende sager er behandlet for åbne døre -> open | Følgende sager er behandlet for åbne døre
følgende punkter behandles for lukkede døre -> closed | Følgende punkter behandles for lukkede døre
følgende punkter behandles for åbne døre -> open | Følgende punkter behandles for åbne døre
følgende punkter behandledes for lukkede døre -> closed | Følgende punkter behandledes for lukkede døre
følgende punkter behandledes for åbne døre -> open | Følgende punkter behandledes for åbne døre
følgende punkter blev behandlet for lukkede døre -> closed | Følgende punkter blev behandlet for lukkede døre
følgende punkter blev behandlet for åbne døre -> open | Følgende punkter blev behandlet for åbne døre
følgende punkter er behandlet for lukkede døre -> closed | Følgende punkter er behandlet for lukkede døre
følgende punkter er behandlet for åbne døre -> open | Følgende punkter er behandlet for åbne døre
disse sager behandles for lukkede døre -> closed | Disse sager behandles for lukkede døre
disse sager behandles for åbne døre -> open | Disse sager behandles for åbne døre
disse sager behandledes for lukkede døre -> closed | Disse sager behandledes for lukkede døre
disse sager behandledes for åbne døre -> open | Disse sager behandledes for åbne døre
disse sager blev behandlet for lukkede døre -> closed | Disse sager blev behandlet for lukkede døre
disse sager blev behandlet for åbne døre -> open | Disse sager blev behandlet for åbne døre
disse sager er behandlet for lukkede døre -> closed | Disse sager er behandlet for lukkede døre
disse sager er behandlet for åbne døre -> open | Disse sager er behandlet for åbne døre
disse punkter behandles for lukkede døre -> closed | Disse punkter behandles for lukkede døre
disse punkter behandles for åbne døre -> open | Disse punkter behandles for åbne døre
disse punkter behandledes for lukkede døre -> closed | Disse punkter behandledes for lukkede døre
disse punkter behandledes for åbne døre -> open | Disse punkter behandledes for åbne døre
disse punkter blev behandlet for lukkede døre -> closed | Disse punkter blev behandlet for lukkede døre
disse punkter blev behandlet for åbne døre -> open | Disse punkter blev behandlet for åbne døre
disse punkter er behandlet for lukkede døre -> closed | Disse punkter er behandlet for lukkede døre
disse punkter er behandlet for åbne døre -> open | Disse punkter er behandlet for åbne døre
åbent møde                 -> open    | Åbent møde
lukket møde                -> closed  | Lukket møde
beslutningssager                      | Beslutningssager
orienteringssager                     | Orienteringssager
drøftelsessager                       | Drøftelsessager
efterretningssager                    | Efterretningssager
behandlingssager                      | Behandlingssager
punkter til beslutning                | Punkter til beslutning
punkter til orientering               | Punkter til orientering
punkter til drøftelse                 | Punkter til drøftelse

# Words with which such a heading may go on.
[group-links]
i        | i udvalget
af       | af udvalget
til      | til byrådet
for      | for byrådet
fra      | fra byrådet
/        | /forberedelse

# Headings of what stands behind the last item and belongs to none.
[closings]
bilagsliste         | Bilagsliste
samlet bilagsliste  | Samlet bilagsliste

# Why somebody is absent, behind a name under a heading of apologies.
[absence-grounds]
sygdom                    | sygdom
ved afbud                 | ved afbud
med afbud                 | med afbud
syg                       | syg
sygemeldt                 | sygemeldt
på grund af sygdom        | på grund af sygdom
pga. sygdom               | pga. sygdom
sygdom i familien         | sygdom i familien
arbejde                   | arbejde
på grund af arbejde       | på grund af arbejde
pga. arbejde              | pga. arbejde
arbejdsmæssige årsager    | arbejdsmæssige årsager
af arbejdsmæssige årsager | af arbejdsmæssige årsager
personlige årsager        | personlige årsager
private årsager           | private årsager
familiære årsager         | familiære årsager
anden årsag               | anden årsag
andre årsager             | andre årsager
anden årsag til forfald   | anden årsag til forfald
andet møde                | andet møde
andet mødeengagement      | andet mødeengagement
lovligt forfald           | lovligt forfald
forfald                   | forfald
ferie                     | ferie
på grund af ferie         | på grund af ferie
pga. ferie                | pga. ferie
barsel                    | barsel
barselsorlov              | barselsorlov
orlov                     | orlov
kursus                    | kursus
tjenesterejse             | tjenesterejse
bortrejst                 | bortrejst
begravelse                | begravelse

# Labels of apologies -> ':' when a colon must follow.
[absent]
afbud                      -> :  | Afbud: Ole Vang

afbud fra                        | Afbud fra Anne Berg

afbud til punktet          -> :  | Afbud til punktet: Bo Dam

der var afbud fra                | Der var afbud fra Eva Tang

fraværende                 -> :  | Fraværende: Ib Holm
fraværende med afbud       -> :  | Fraværende med afbud: Lis Kjær
fraværende uden afbud      -> :  | Fraværende uden afbud: Ole Vang
ikke til stede             -> :  | Ikke til stede: Anne Berg
ikke tilstede              -> :  | Ikke tilstede: Bo Dam
ikke mødt                  -> :  | Ikke mødt: Eva Tang

der er afbud fra                 | Der er afbud fra Anna Holm
der var meldt afbud fra          | Der var meldt afbud fra Anna Holm
fraværende var                   | Fraværende var Anna Holm
fraværende er                    | Fraværende er Anna Holm

fravær                     -> :  | Fravær: Anna Holm
fravær med afbud           -> :  | Fravær med afbud: Anna Holm

ikke mødt var                    | Ikke mødt var Anna Holm
ikke til stede var               | Ikke til stede var Anna Holm

deltog ikke                -> :  | Deltog ikke: Anna Holm
deltager ikke              -> :  | Deltager ikke: Anna Holm
deltog ikke i punktet      -> :  | Deltog ikke i punktet: Anna Holm
meldt afbud                -> :  | Meldt afbud: Anna Holm
har meldt afbud            -> :  | Har meldt afbud: Anna Holm
havde meldt afbud          -> :  | Havde meldt afbud: Anna Holm
følgende har meldt afbud   -> :  | Følgende har meldt afbud: Anna Holm
følgende var fraværende    -> :  | Følgende var fraværende: Anna Holm
følgende havde meldt afbud -> :  | Følgende havde meldt afbud: Anna Holm

meldt afbud fra                  | Meldt afbud fra Anna Holm

forfald                    -> :  | Forfald: Anna Holm
meldt forfald              -> :  | Meldt forfald: Anna Holm
fraværende medlemmer       -> :  | Fraværende medlemmer: Anna Holm
afbud under hele mødet     -> :  | Afbud under hele mødet: Anna Holm
afbud under mødet          -> :  | Afbud under mødet: Anna Holm
afbud til hele mødet       -> :  | Afbud til hele mødet: Anna Holm
afbud til mødet            -> :  | Afbud til mødet: Anna Holm
fraværende under hele mødet -> : | Fraværende under hele mødet: Anna Holm
fraværende under mødet     -> :  | Fraværende under mødet: Anna Holm
fraværende hele mødet      -> :  | Fraværende hele mødet: Anna Holm
fraværende under punktet   -> :  | Fraværende under punktet: Anna Holm
ej til stede               -> :  | Ej til stede: Anna Holm
ej tilstede                -> :  | Ej tilstede: Anna Holm
ej mødt                    -> :  | Ej mødt: Anna Holm
fraværende i sagen         -> :  | Fraværende i sagen: Anna Holm
fraværende i punktet       -> :  | Fraværende i punktet: Anna Holm
fraværende ved sagen       -> :  | Fraværende ved sagen: Anna Holm
fraværende under sagen     -> :  | Fraværende under sagen: Anna Holm
ikke til stede under punktet -> :  | Ikke til stede under punktet: Anna Holm
ikke til stede i sagen     -> :  | Ikke til stede i sagen: Anna Holm
ikke til stede ved punktet -> :  | Ikke til stede ved punktet: Anna Holm
ikke tilstede under punktet -> :  | Ikke tilstede under punktet: Anna Holm
ikke tilstede i sagen      -> :  | Ikke tilstede i sagen: Anna Holm
ikke deltagende            -> :  | Ikke deltagende: Anna Holm
fravær uden afbud          -> :  | Fravær uden afbud: Anna Holm
fravær i sagen             -> :  | Fravær i sagen: Anna Holm
fraværende ved punktet     -> :  | Fraværende ved punktet: Anna Holm
udeblevet                  -> :  | Udeblevet: Anna Holm
udeblevet uden afbud       -> :  | Udeblevet uden afbud: Anna Holm

afbud har                        | Afbud har Anna Holm

afbud med stedfortræder    -> :  | Afbud med stedfortræder: Anna Holm

# Words behind a name and before the items that the person was absent from, and no others.
[absence-places]
under                      | under punkt 5
under behandlingen af      | under behandlingen af punkt 5
ved                        | ved punkt 5
ved behandlingen af        | ved behandlingen af punkt 5
i behandlingen af          | i behandlingen af punkt 5
på                         | på punkt 5
kun                        | kun punkt 5
kun under                  | kun under punkt 5

# Words that tell of a part of the meeting: who was away for that was there.
[absence-parts]
en del af                 | fraværende en del af mødet
en stor del af            | fraværende en stor del af mødet
en mindre del af          | fraværende en mindre del af mødet
en lille del af           | fraværende en lille del af mødet
største delen af          | fraværende største delen af mødet
størstedelen af           | fraværende størstedelen af mødet
det meste af              | fraværende det meste af mødet
dele af                   | fraværende dele af mødet
den del af                | fraværende den del af mødet
noget af                  | fraværende noget af mødet
første del af             | fraværende første del af mødet
sidste del af             | fraværende sidste del af mødet
anden del af              | fraværende anden del af mødet
den første del            | fraværende den første del
den sidste del            | fraværende den sidste del
den ene del               | fraværende den ene del
halvdelen af              | fraværende halvdelen af mødet
første halvdel            | fraværende første halvdel
sidste halvdel            | fraværende sidste halvdel
begyndelsen af            | fraværende begyndelsen af mødet
starten af                | fraværende starten af mødet
slutningen af             | fraværende slutningen af mødet
indledningen af           | fraværende indledningen af mødet
indledningsvis            | fraværende indledningsvis
afslutningen af           | fraværende afslutningen af mødet
afslutningsvis            | fraværende afslutningsvis
resten af mødet           | fraværende resten af mødet
resten af behandlingen    | fraværende resten af behandlingen
resten af drøftelsen      | fraværende resten af drøftelsen
delvist                   | fraværende delvist
delvis                    | fraværende delvis
kortvarigt                | fraværende kortvarigt
kortvarig                 | fraværende kortvarig
kortvarige                | fraværende kortvarige
midlertidigt              | fraværende midlertidigt
midlertidig               | fraværende midlertidig
periodevis                | fraværende periodevis
til tider                 | fraværende til tider
et øjeblik                | fraværende et øjeblik
et kort øjeblik           | fraværende et kort øjeblik
en kort stund             | fraværende en kort stund
et kvarter                | fraværende et kvarter
en halv time              | fraværende en halv time
en time                   | fraværende en time
nogle minutter            | fraværende nogle minutter
få minutter               | fraværende få minutter
de første                 | fraværende de første
de sidste                 | fraværende de sidste
den første time           | fraværende den første time
den sidste time           | fraværende den sidste time
den første halve time     | fraværende den første halve time
den sidste halve time     | fraværende den sidste halve time
undervejs i mødet         | fraværende undervejs i mødet

# Words before the numbers of several items.
[item-plurals]
punkterne                  | punkterne 2-4
punkter                    | punkter 2-4
dagsordenspunkterne        | dagsordenspunkterne 2-4
dagsordenens punkter       | dagsordenens punkter 2-4
pkt.erne                   | pkt.erne 2-4
sagerne                    | sagerne 2-4
sager                      | sager 2-4

# Words before the number of an item -> when, seen from there, somebody came or went.
[item-places]
under                      -> during | under punkt 5
ved                        -> during | ved punkt 5
i                          -> during | i punkt 5
på                         -> during | på punkt 5
til                        -> during | til punkt 5
om                         -> during | om punkt 5
under behandlingen af      -> during | under behandlingen af punkt 5
ved behandlingen af        -> during | ved behandlingen af punkt 5
i behandlingen af          -> during | i behandlingen af punkt 5
til behandlingen af        -> during | til behandlingen af punkt 5
behandlingen af            -> during | behandlingen af punkt 5
midt i                     -> during | midt i punkt 5
undtagen                   -> during | undtagen punkt 5
undtagen under             -> during | undtagen under punkt 5

før                        -> before | før punkt 5
inden                      -> before | inden punkt 5
forud for                  -> before | forud for punkt 5
fra                        -> before | fra punkt 5
fra og med                 -> before | fra og med punkt 5
f.o.m.                     -> before | f.o.m. punkt 5
før behandlingen af        -> before | før behandlingen af punkt 5
inden behandlingen af      -> before | inden behandlingen af punkt 5
forud for behandlingen af  -> before | forud for behandlingen af punkt 5
fra behandlingen af        -> before | fra behandlingen af punkt 5
fra og med behandlingen af -> before | fra og med behandlingen af punkt 5

efter                      -> after  | efter punkt 5
til og med                 -> after  | til og med punkt 5
t.o.m.                     -> after  | t.o.m. punkt 5
efter behandlingen af      -> after  | efter behandlingen af punkt 5
efter afslutningen af      -> after  | efter afslutningen af punkt 5
til og med behandlingen af -> after  | til og med behandlingen af punkt 5
