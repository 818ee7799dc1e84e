# Words that tell how lines and pages hang together.
# The format is that of referat-profile(5).

# Words that no sentence ends in, so that it goes on in the next line.
[hanging]
ad          | ad
af          | af
alle        | alle
andre       | andre
at          | at
blandt      | blandt
blev        | blev
bl.a.       | bl.a.
ca.         | ca.
da          | da
de          | de
dels        | dels
dem,        | dem,
den         | den
denne       | denne
deres       | deres
der         | der
dets        | dets
det         | det
dette       | dette
disse       | disse
efter       | efter
eller       | eller
en          | en
end         | end
er          | er
et          | et
ex.         | ex.
f.eks.      | f.eks.
flere       | flere
for         | for
fordi       | fordi
fra         | fra
fx          | fx
gennem      | gennem
hans        | hans
har         | har
havde       | havde
hendes      | hendes
herunder    | herunder
hos         | hos
hver        | hver
hvilke      | hvilke
hvilken     | hvilken
hvilket     | hvilket
hvis        | hvis
hvor        | hvor
hvordan     | hvordan
i           | i
ift.        | ift.
inden       | inden
inkl.       | inkl.
kan         | kan
langs       | langs
med         | med
mellem      | mellem
men         | men
mens        | mens
mht.        | mht.
mod         | mod
når         | når
nogle       | nogle
nr.         | nr.
og          | og
om          | om
omkring     | omkring
op          | op
over        | over
på          | på
pga.        | pga.
pr.         | pr.
samt        | samt
siden       | siden
sin         | sin
sine        | sine
sit         | sit
skal        | skal
skulle      | skulle
som         | som
så          | så
såvel       | såvel
til         | til
trods       | trods
uden        | uden
under       | under
vedr.       | vedr.
ved         | ved
vedrørende  | vedrørende
via         | via
vil         | vil
ville       | ville
vores       | vores
være        | være
været       | været

# Words alone in a line, between two alternatives.
[connectives]
eller         | Eller
eller:        | Eller:
og            | Og
og/eller      | Og/eller
samt          | Samt
subsidiært    | Subsidiært
alternativt   | Alternativt
alternativt:  | Alternativt:

# Words behind an ordinal: '1. behandling' is no item of a list.
[ordinals]
januar              | januar 2024
februar             | februar 2024
marts               | marts 2024
april               | april 2024
maj                 | maj 2024
juni                | juni 2024
juli                | juli 2024
august              | august 2024
september           | september 2024
oktober             | oktober 2024
november            | november 2024
december            | december 2024
halvår              | halvår 2024
kvartal             | kvartal 2024
behandling          | behandling af lokalplanen
bevillingsrevision  | bevillingsrevision af lokalplanen
budgetopfølgning    | budgetopfølgning
budgetrevision      | budgetrevision af lokalplanen
del                 | del af lokalplanen
division            | division
etape               | etape af lokalplanen
fase                | fase af lokalplanen
gang                | gang
generation          | generation
klasse              | klasse
måned               | måned
møde                | møde
næstformand         | næstformand
prioritet           | prioritet
runde               | runde af lokalplanen
sal                 | sal
statsforsknings     | statsforsknings
uge                 | uge
viceborgmester      | viceborgmester
årgang              | årgang

# Words after a line's hyphen that stays: 'job- og uddannelse'.
[compounds]
og        | og sundhedsområdet
eller     | eller sundhedsområdet
samt      | samt sundhedsområdet
til       | til sundhedsområdet
og/eller  | og/eller sundhedsområdet
men       | men sundhedsområdet

# Words that begin the caption of a table.
[captions]
tabel   | Tabel 3. Udgifter i 2024
tabel:  | Tabel: Udgifter i 2024

# Words that begin the caption of a picture, before its number.
[pictures]
figur         | Figur 2. Kort over området
fig.          | Fig. 2. Kort over området
graf          | Graf 2. Forbrug over året
diagram       | Diagram 2. Forbrug over året
kort          | Kort 2. Området fra luften
billede       | Billede 2. Broen fra øst
foto          | Foto 2. Broen fra øst
illustration  | Illustration 2. Den nye plads

# Words that begin a line about a picture or a table, which is no heading.
[figures]
figur    | Figur 2. Kort over området
fig.     | Fig. 2. Kort over området
tabel    | Tabel 2. Kort over området
kilde    | Kilde Danmarks Statistik
kilde:   | Kilde: Danmarks Statistik
note     | Note Tallene er foreløbige
note:    | Note: Tallene er foreløbige
graf     | Graf 2. Kort over området
diagram  | Diagram 2. Kort over området

# Words before the number of a page.
[pages]
side   | Side 3
side:  | Side: 7
s.     | S. 12

# What stands over the pages of the contents.
[page-columns]
side           | Side
sidetal        | Sidetal
side i kilden  | Side i kilden
sag nr. side   | Sag nr. Side
pkt. side      | Pkt. Side
punkt side     | Punkt Side
nr. side       | Nr. Side

# What stands between the number of a page and that of all pages.
[page-of]
af     | af 20
/      | / 20
ud af  | ud af 20

# What web pages leave in a text -> 'begins' when more may follow in the line.
[debris]
video                                | Video
find andre udvalg                    | Find andre udvalg
vælg udvalg                          | Vælg udvalg
vælg dit udvalg herunder:            | Vælg dit udvalg herunder:
se hvilke fagudvalg der er aktive    | Se hvilke fagudvalg der er aktive
se alle dagsordener og referater -> begins | Se alle dagsordener og referater fra dette mødeforum
printvenlig version                  | Printvenlig version
udskriv hele dagsordenen             | Udskriv hele dagsordenen
udskriv hele dagsordnen              | Udskriv hele dagsordnen
udskriv dagsorden                    | Udskriv dagsorden
udskriv referat                      | Udskriv referat
sbsys dagsorden preview              | Sbsys dagsorden preview
skip til hoved indholdet             | Skip til hoved indholdet
spring navigation over               | Spring navigation over
you are here                         | You are here
læs op                               | Læs op
punkt titel                         | Punkt Titel
titel udvalg funktioner             | Titel Udvalg Funktioner
dette site bruger cookies -> begins | Dette site bruger cookies
dette websted bruger cookies -> begins | Dette websted bruger cookies
størrelse: px                      | Størrelse: px
starte visningen fra side:         | Starte visningen fra side:
transkript                         | Transkript
background image                   | background image
application/pdf icon     -> begins | application/pdf icon budget.pdf
embed size (px)                    | Embed Size (px)
citation preview                   | Citation preview
åbn/luk punkt            -> begins | Åbn/luk punkt
skip navigationen                  | Skip navigationen
save this pdf as:                  | Save this pdf as:
word png txt jpg                   | Word png txt jpg
download "               -> begins  | Download "Referat. Kulturudvalget"
klik her for at folde ud -> begins  | Klik her for at folde ud og læse mere
kopier link til punktet  -> begins  | Kopier link til punktet - Print
fold dette punkt ind       -> leads | Fold dette punkt ind Resume
luk alle punkter         -> begins  | Luk alle punkter Referat
hent pdf-version                    | Hent PDF-version
rss                                 | Rss
spring til indhold                          | Spring til indhold
spring til hovedindhold                     | Spring til hovedindhold
gå til indhold                              | Gå til indhold
gå til hovedindhold                         | Gå til hovedindhold
søg                                         | Søg
menu                                        | Menu
luk menu                                    | Luk menu
accepter cookies                            | Accepter cookies
acceptér cookies                            | Acceptér cookies
afvis cookies                               | Afvis cookies
vi bruger cookies                -> begins  | Vi bruger cookies til statistik
denne hjemmeside bruger cookies  -> begins  | Denne hjemmeside bruger cookies til statistik
hjemmesiden bruger cookies       -> begins  | Hjemmesiden bruger cookies til statistik
læs vores cookiepolitik                     | Læs vores cookiepolitik
cookiepolitik                               | Cookiepolitik
udskriv                                     | Udskriv
udskriv siden                               | Udskriv siden
print                                       | Print
print siden                                 | Print siden
du er her:                       -> begins  | Du er her: Forside / Referater
tilbage til oversigt                        | Tilbage til oversigt
tilbage til oversigten                      | Tilbage til oversigten
tilbage                                     | Tilbage
hent som pdf                                | Hent som pdf
hent pdf                                    | Hent pdf
download pdf                                | Download pdf
download som pdf                            | Download som pdf
gem som pdf                                 | Gem som pdf
abonnér                                     | Abonnér
abonner                                     | Abonner
se alle bilag                               | Se alle bilag
vis alle bilag                              | Vis alle bilag
fold alle ud                                | Fold alle ud
fold alle ind                               | Fold alle ind
fold ud                                     | Fold ud
fold ind                                    | Fold ind
til toppen                                  | Til toppen
tilbage til toppen                          | Tilbage til toppen
til indholdsfortegnelse                     | Til indholdsfortegnelse
til top                                     | Til top
del på facebook                             | Del på facebook
del på twitter                              | Del på twitter
del på linkedin                             | Del på linkedin
del siden                                   | Del siden
kontakt os                                  | Kontakt os
sidst opdateret                  -> begins  | Sidst opdateret den 3. maj 2024
senest opdateret                 -> begins  | Senest opdateret den 3. maj 2024
tilgængelighedserklæring                    | Tilgængelighedserklæring
webtilgængelighed                           | Webtilgængelighed
was-erklæring                               | Was-erklæring
privatlivspolitik                           | Privatlivspolitik
følg os på facebook                         | Følg os på facebook
læs højt                                    | Læs højt
oplæs siden                                 | Oplæs siden
log ind                                     | Log ind
forside                                     | Forside
næste punkt                                 | Næste punkt
forrige punkt                               | Forrige punkt
vis mere                                    | Vis mere
[email protected]                           | [email protected]
gå ikke glip af vigtig digital post -> begins | Gå ikke glip af vigtig digital post fra Lerby Kommune
udvalg ikon                                 | Udvalg Ikon
tidspunkt ikon                              | Tidspunkt Ikon
dato ikon                                   | Dato Ikon
sted ikon                                   | Sted Ikon
udskriv punkt                               | Udskriv punkt
udskriv punktet                             | Udskriv punktet
print punkt                                 | Print punkt
del punkt                                   | Del punkt
del punktet                                 | Del punktet
fold alle punkter ud                        | Fold alle punkter ud
fold alle punkter ind                       | Fold alle punkter ind
fold alle punkter                           | Fold alle punkter
åbn alle punkter                            | Åbn alle punkter
vis alle punkter                            | Vis alle punkter
skjul alle punkter                          | Skjul alle punkter
hent dagsorden som pdf                      | Hent dagsorden som pdf
hent referat som pdf                        | Hent referat som pdf
hent dagsorden                              | Hent dagsorden
hent referat                                | Hent referat
del på e-mail                               | Del på e-mail
til forsiden                                | Til forsiden

# What is written on the buttons of such pages, and what a sentence may have as well: furniture
# where it stands alone, with a capital, and nothing goes on around it.
[buttons]
del              | Del
luk              | Luk
åbn              | Åbn
vis              | Vis
skjul            | Skjul
vis alle         | Vis alle
skjul alle       | Skjul alle
åbn alle         | Åbn alle
luk alle         | Luk alle
vis flere        | Vis flere
vis færre        | Vis færre
vis mindre       | Vis mindre
læs mere         | Læs mere
se mere          | Se mere
se alle          | Se alle
åbn bilag        | Åbn bilag
luk bilag        | Luk bilag
vis bilag        | Vis bilag
skjul bilag      | Skjul bilag
se bilag         | Se bilag
hent bilag       | Hent bilag
hent alle bilag  | Hent alle bilag
åbn punkt        | Åbn punkt
luk punkt        | Luk punkt
vis punkt        | Vis punkt
hent             | Hent
download         | Download
lyt              | Lyt
kopier link      | Kopier link
kopiér link      | Kopiér link

# What the title of rules of procedure and the like begins or ends with: no minutes.
[rules]
forretningsorden     | Forretningsorden for Skovrådet
vedtægter            | Vedtægter for Skovrådet
vedtægt              | Vedtægt for Skovrådet
styrelsesvedtægt     | Styrelsesvedtægt for Lerby Kommune
kommissorium         | Kommissorium for Skovrådet

# Phrases that say that an annex is attached.
[annex-mentions]
vedlagt som bilag          | Kortet er vedlagt som bilag.
vedlagt punktet som bilag  | Planen er vedlagt punktet som bilag.
vedlagt sagen som bilag    | Et notat bliver vedlagt sagen som bilag.
vedhæftet som bilag        | Notatet er vedhæftet som bilag.
findes som bilag           | Høringssvarene findes som bilag.
fremgår af bilag           | Priserne fremgår af bilag 2.
som bilag til sagen        | Kortet ligger som bilag til sagen.
er vedlagt sagen           | Notatet er vedlagt sagen.
vedlægges som bilag        | Regnskabet vedlægges som bilag.
