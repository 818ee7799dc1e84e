# Persons, parties and bodies, and what happens at a meeting.
# The format is that of referat-profile(5).

# Words that name a body -> 'for' when the name goes on behind them, with capitals;
# 'any' when it does in small letters too.
[bodies]
byråd                           | Kommunens byråd mødtes.
byrådet                         | Sagen afgøres af byrådet.
kommunalbestyrelsen             | Sagen afgøres af kommunalbestyrelsen.
kommunalbestyrelse              | Vor kommunalbestyrelse mødtes.
magistraten                     | Sagen afgøres af magistraten.
borgerrepræsentationen          | Sagen afgøres af borgerrepræsentationen.
direktionen                     | Sagen afgøres af direktionen.
regionsrådet                    | Sagen afgøres af regionsrådet.
udvalget for            -> for  | Udvalget for Kultur og Fritid behandlede sagen.
udvalg for              -> any  | Udvalg for nære sygehuse mødtes.
udvalget for det        -> any  | Udvalget for det nære sundhedsvæsen mødtes.
udvalget for den        -> any  | Udvalget for den grønne omstilling mødtes.
udvalget                        | Sagen blev drøftet i udvalget.

# Endings of words that name a body.
[body-endings]
rådets        | Ældrerådets
nævnets       | Handicapnævnets
udvalg        | Kulturudvalg
udvalget      | Kulturudvalget
udvalgets     | Kulturudvalgets
udvalgs       | Kulturudvalgs
rådet         | Ældrerådet
råd           | Ældreråd
nævnet        | Huslejenævnet
kommissionen  | Ældrekommissionen

# Endings of bodies whose 's' is no part of the name.
[genitives]
udvalgets     | Kulturudvalgets
udvalgs       | Kulturudvalgs
rådets        | Ældrerådets
bestyrelsens  | Kommunalbestyrelsens
direktionens  | Direktionens

# Words between names.
[name-links]
og        | og Bo Dam
samt      | samt Bo Dam
og/eller  | og/eller Bo Dam
&         | & Bo Dam

# Small words inside of names.
[particles]
von  | von
van  | van
de   | de
der  | der
du   | du
la   | la
à    | à
el   | el

# Words beside a name -> role.
[roles]
formand               -> chair       | Formand Ib Holm
udvalgsformand        -> chair       | Udvalgsformand Lis Kjær
borgmester            -> chair       | Borgmester Ole Vang
borgmesteren          -> chair       | Borgmesteren Anna Holm
formanden             -> chair       | Formanden Anna Holm
mødeleder             -> chair       | Mødeleder Anna Holm
dirigent              -> chair       | Dirigent Anna Holm
ordstyrer             -> chair       | Ordstyrer Anna Holm

næstformand           -> vice-chair  | Næstformand Anne Berg
næstformanden         -> vice-chair  | Næstformanden Anna Holm
viceborgmester        -> vice-chair  | Viceborgmester Anna Holm
1. viceborgmester     -> vice-chair  | 1. viceborgmester Anna Holm
2. viceborgmester     -> vice-chair  | 2. viceborgmester Anna Holm
første viceborgmester -> vice-chair  | Første viceborgmester Anna Holm
anden viceborgmester  -> vice-chair  | Anden viceborgmester Anna Holm
1. næstformand        -> vice-chair  | 1. næstformand Anna Holm
2. næstformand        -> vice-chair  | 2. næstformand Anna Holm
viceformand           -> vice-chair  | Viceformand Anna Holm

medlem                -> member      | Medlem Bo Dam
udvalgsmedlem         -> member      | Udvalgsmedlem Eva Tang
byrådsmedlem          -> member      | Byrådsmedlem Anna Holm
rådmand               -> member      | Rådmand Anna Holm
rådmanden             -> member      | Rådmanden Anna Holm
gruppeformand         -> member      | Gruppeformand Anna Holm
løsgænger             -> member      | Løsgænger Anna Holm
uden for partierne    -> member      | Uden for partierne Anna Holm
regionsrådsmedlem     -> member      | Regionsrådsmedlem Anna Holm

stedfortræder         -> substitute  | Stedfortræder Ib Holm
suppleant             -> substitute  | Suppleant Lis Kjær
1. suppleant          -> substitute  | 1. suppleant Anna Holm
2. suppleant          -> substitute  | 2. suppleant Anna Holm
3. suppleant          -> substitute  | 3. suppleant Anna Holm

direktør              -> official    | Direktør Ole Vang
chef                  -> official    | Chef Anne Berg
sekretær              -> official    | Sekretær Bo Dam
referent              -> official    | Referent Eva Tang
kommunaldirektør      -> official    | Kommunaldirektør Ib Holm
direktøren            -> official    | Direktøren Anna Holm
kommunaldirektøren    -> official    | Kommunaldirektøren Anna Holm
konsulent             -> official    | Konsulent Anna Holm
chefkonsulent         -> official    | Chefkonsulent Anna Holm
specialkonsulent      -> official    | Specialkonsulent Anna Holm
centerchef            -> official    | Centerchef Anna Holm
afdelingschef         -> official    | Afdelingschef Anna Holm
afdelingsleder        -> official    | Afdelingsleder Anna Holm
centerleder           -> official    | Centerleder Anna Holm
økonomichef           -> official    | Økonomichef Anna Holm
økonomidirektør       -> official    | Økonomidirektør Anna Holm
teknisk direktør      -> official    | Teknisk direktør Anna Holm
vicedirektør          -> official    | Vicedirektør Anna Holm
skolechef             -> official    | Skolechef Anna Holm
sektionsleder         -> official    | Sektionsleder Anna Holm
stabschef             -> official    | Stabschef Anna Holm
sekretariatschef      -> official    | Sekretariatschef Anna Holm
sekretariatsleder     -> official    | Sekretariatsleder Anna Holm
planchef              -> official    | Planchef Anna Holm
juridisk chef         -> official    | Juridisk chef Anna Holm
jurist                -> official    | Jurist Anna Holm
planlægger            -> official    | Planlægger Anna Holm
projektleder          -> official    | Projektleder Anna Holm
fagchef               -> official    | Fagchef Anna Holm
områdechef            -> official    | Områdechef Anna Holm
udviklingschef        -> official    | Udviklingschef Anna Holm
vicekommunaldirektør  -> official    | Vicekommunaldirektør Anna Holm
ingeniør              -> official    | Ingeniør Anna Holm

gæst                  -> guest       | Gæst Lis Kjær

# Names of parties -> their letter.
[parties]
socialdemokratiet            -> A  | Socialdemokratiet stemte for forslaget
socialdemokraterne           -> A  | Socialdemokraterne stemte for forslaget

radikale venstre             -> B  | Radikale venstre stemte for forslaget
det radikale venstre         -> B  | Det radikale venstre stemte for forslaget

det konservative folkeparti  -> C  | Det konservative folkeparti stemte for forslaget
den konservative gruppe      -> C  | Den konservative gruppe stemte for forslaget
den radikale gruppe          -> B  | Den radikale gruppe stemte for forslaget
den socialdemokratiske gruppe -> A  | Den socialdemokratiske gruppe stemte for forslaget
a-gruppen                    -> A  | A-gruppen stemte for forslaget
b-gruppen                    -> B  | B-gruppen stemte for forslaget
c-gruppen                    -> C  | C-gruppen stemte for forslaget
d-gruppen                    -> D  | D-gruppen stemte for forslaget
f-gruppen                    -> F  | F-gruppen stemte for forslaget
i-gruppen                    -> I  | I-gruppen stemte for forslaget
k-gruppen                    -> K  | K-gruppen stemte for forslaget
m-gruppen                    -> M  | M-gruppen stemte for forslaget
o-gruppen                    -> O  | O-gruppen stemte for forslaget
v-gruppen                    -> V  | V-gruppen stemte for forslaget
ø-gruppen                    -> Ø  | Ø-gruppen stemte for forslaget
å-gruppen                    -> Å  | Å-gruppen stemte for forslaget
æ-gruppen                    -> Æ  | Æ-gruppen stemte for forslaget
sf-gruppen                   -> F  | Sf-gruppen stemte for forslaget
df-gruppen                   -> O  | Df-gruppen stemte for forslaget
konservative                 -> C  | Konservative stemte for forslaget
kf                           -> C  | KF stemte for forslaget

socialistisk folkeparti      -> F  | Socialistisk folkeparti stemte for forslaget
sf                           -> F  | SF stemte for forslaget

liberal alliance             -> I  | Liberal alliance stemte for forslaget

dansk folkeparti             -> O  | Dansk folkeparti stemte for forslaget

slesvigsk parti              -> S  | Slesvigsk parti stemte for forslaget

venstre                      -> V  | Venstre stemte for forslaget

danmarksdemokraterne         -> Æ  | Danmarksdemokraterne stemte for forslaget

enhedslisten                 -> Ø  | Enhedslisten stemte for forslaget

alternativet                 -> Å  | Alternativet stemte for forslaget

moderaterne                  -> M  | Moderaterne stemte for forslaget

nye borgerlige               -> D  | Nye borgerlige stemte for forslaget

socialdemokrater             -> A  | Socialdemokrater mente noget andet
socialdemokratisk            -> A  | Socialdemokratisk mente noget andet

de radikale                  -> B  | De radikale mente noget andet
radikale                     -> B  | Radikale mente noget andet
rv                           -> B  | RV mente noget andet

konservative folkeparti      -> C  | Konservative folkeparti mente noget andet
de konservative              -> C  | De konservative mente noget andet

nb                           -> D  | NB mente noget andet

la                           -> I  | LA mente noget andet

kristendemokraterne          -> K  | Kristendemokraterne mente noget andet
kd                           -> K  | KD mente noget andet

df                           -> O  | DF mente noget andet

sp                           -> S  | SP mente noget andet

dd                           -> Æ  | DD mente noget andet

el                           -> Ø  | EL mente noget andet
enhedslisten - de rød-grønne -> Ø  | Enhedslisten - de rød-grønne mente noget andet
enhedslisten – de rød-grønne -> Ø  | Enhedslisten – de rød-grønne mente noget andet

frie grønne                  -> Q  | Frie grønne mente noget andet

borgernes parti              -> H  | Borgernes parti mente noget andet

bornholmerlisten             -> L  | Bornholmerlisten mente noget andet

veganerpartiet               -> G  | Veganerpartiet mente noget andet

kommunistisk parti           -> N  | Kommunistisk parti mente noget andet

# Endings of the names of local lists.
[party-endings]
listen   | Borgerlisten
partiet  | Hedepartiet

# Titles of who is in the chair of a council, and of no other body for that -> 'former' where
# somebody bears it no more, or not yet.
[mayors]
borgmester                     | Borgmester Ole Vang
borgmesteren                   | Borgmesteren Ole Vang
tidligere borgmester -> former | Tidligere borgmester Ole Vang
tidl. borgmester     -> former | Tidl. borgmester Ole Vang
fhv. borgmester      -> former | Fhv. borgmester Ole Vang
forhenværende borgmester -> former | Forhenværende borgmester Ole Vang
daværende borgmester -> former | Daværende borgmester Ole Vang
forrige borgmester   -> former | Forrige borgmester Ole Vang
kommende borgmester  -> former | Kommende borgmester Ole Vang
den tidligere borgmester -> former | Den tidligere borgmester Ole Vang
den forrige borgmester -> former | Den forrige borgmester Ole Vang

# Words before an hour that then is not the hour itself.
[rough-times]
før        | før
kort før   | kort før
lidt før   | lidt før
inden      | inden
kort inden | kort inden
lidt inden | lidt inden
kort efter | kort efter
lidt efter | lidt efter

# Counts in words.
[numbers]
ingen       -> 0   | ingen stemmer

en          -> 1   | en stemmer
én          -> 1   | én stemmer
et          -> 1   | et stemmer

to          -> 2   | to stemmer

tre         -> 3   | tre stemmer

fire        -> 4   | fire stemmer

fem         -> 5   | fem stemmer

seks        -> 6   | seks stemmer

syv         -> 7   | syv stemmer

otte        -> 8   | otte stemmer

ni          -> 9   | ni stemmer

ti          -> 10  | ti stemmer

elleve      -> 11  | elleve stemmer

tolv        -> 12  | tolv stemmer

nul         -> 0   | nul undlod

ét          -> 1   | ét undlod
een         -> 1   | een undlod

tretten     -> 13  | tretten undlod

fjorten     -> 14  | fjorten undlod

femten      -> 15  | femten undlod

seksten     -> 16  | seksten undlod

sytten      -> 17  | sytten undlod

atten       -> 18  | atten undlod

nitten      -> 19  | nitten undlod

tyve        -> 20  | tyve undlod

enogtyve    -> 21  | enogtyve undlod

toogtyve    -> 22  | toogtyve undlod

treogtyve   -> 23  | treogtyve undlod

fireogtyve  -> 24  | fireogtyve undlod

femogtyve   -> 25  | femogtyve undlod

seksogtyve  -> 26  | seksogtyve undlod

syvogtyve   -> 27  | syvogtyve undlod

otteogtyve  -> 28  | otteogtyve undlod

niogtyve    -> 29  | niogtyve undlod

tredive     -> 30  | tredive undlod

enogtredive -> 31  | enogtredive undlod

# Numbers of the points of a recommendation in words -> the number.
[nth]
første      -> 1   | Første
anden       -> 2   | Anden
tredje      -> 3   | Tredje
fjerde      -> 4   | Fjerde
femte       -> 5   | Femte
sjette      -> 6   | Sjette
syvende     -> 7   | Syvende
ottende     -> 8   | Ottende
niende      -> 9   | Niende
tiende      -> 10  | Tiende
ellevte     -> 11  | Ellevte
tolvte      -> 12  | Tolvte
andet       -> 2   | Andet

# Phrases that enter something in the minutes -> what kind of statement it is.
[statements]
mindretalsudtalelse                   -> minority     | mindretalsudtalelse Anna Holm
mindretalsindstilling                 -> minority     | mindretalsindstilling Anna Holm
særudtalelse                          -> minority     | særudtalelse Anna Holm
særindstilling                        -> minority     | særindstilling Anna Holm
særstandpunkt                         -> minority     | særstandpunkt Anna Holm
mindretalserklæring                   -> minority     | mindretalserklæring Anna Holm

protokoltilførsel                     -> remark       | protokoltilførsel Anna Holm
protokolbemærkning                    -> remark       | protokolbemærkning Anna Holm
protokoludtalelse                     -> remark       | protokoludtalelse Anna Holm
protokoltilføjelse                    -> remark       | protokoltilføjelse Anna Holm
bemærkning til protokollen            -> remark       | bemærkning til protokollen Anna Holm
bemærkning til protokol               -> remark       | bemærkning til protokol Anna Holm
bemærkning til beslutningsprotokollen -> remark       | bemærkning til beslutningsprotokollen Anna Holm
bemærkninger til protokollen          -> remark       | bemærkninger til protokollen Anna Holm
tilførsel til protokollen             -> remark       | tilførsel til protokollen Anna Holm
bemærkning til referatet              -> remark       | bemærkning til referatet Anna Holm
protokollat                           -> remark       | protokollat Anna Holm
erklæring til protokollen             -> remark       | erklæring til protokollen Anna Holm
sagen sendt tilbage                   -> remark       | sagen sendt tilbage Anna Holm
tilføjelse til protokollen            -> remark       | tilføjelse til protokollen Anna Holm
stemmeforklaring                      -> remark       | stemmeforklaring Anna Holm
udtalelse til protokollen             -> remark       | udtalelse til protokollen Anna Holm
sagen sendt retur                     -> remark       | sagen sendt retur Anna Holm
sagen taget af dagsordenen            -> remark       | sagen taget af dagsordenen Anna Holm
referatbemærkning                     -> remark       | referatbemærkning Anna Holm
bemærkning fra                        -> remark       | bemærkning fra Anna Holm
bemærkninger fra                      -> remark       | bemærkninger fra Anna Holm
udtalelse fra                         -> remark       | udtalelse fra Anna Holm
erklæring fra                         -> remark       | erklæring fra Anna Holm

tog forbehold                         -> reservation  | tog forbehold Anna Holm
tager forbehold                       -> reservation  | tager forbehold Anna Holm
tog et forbehold                      -> reservation  | tog et forbehold Anna Holm
tager et forbehold                    -> reservation  | tager et forbehold Anna Holm
tog generelt forbehold                -> reservation  | tog generelt forbehold Anna Holm
tager fortsat forbehold               -> reservation  | tager fortsat forbehold Anna Holm
tog fortsat forbehold                 -> reservation  | tog fortsat forbehold Anna Holm
tog foreløbigt forbehold              -> reservation  | tog foreløbigt forbehold Anna Holm
har forbehold                         -> reservation  | har forbehold Anna Holm
havde forbehold                       -> reservation  | havde forbehold Anna Holm
forbehold fra                         -> reservation  | forbehold fra Anna Holm
tog standpunktsforbehold              -> reservation  | tog standpunktsforbehold Anna Holm
udtrykte forbehold                    -> reservation  | udtrykte forbehold Anna Holm
afventer stillingtagen                -> reservation  | afventer stillingtagen Anna Holm
tog forbehold for                     -> reservation  | tog forbehold for Anna Holm
forbehold:                            -> reservation  | Forbehold: Anna Holm
afventer sin stillingtagen            -> reservation  | afventer sin stillingtagen Anna Holm
afventer deres stillingtagen          -> reservation  | afventer deres stillingtagen Anna Holm
afventede sin stillingtagen           -> reservation  | afventede sin stillingtagen Anna Holm
afventer endelig stillingtagen        -> reservation  | afventer endelig stillingtagen Anna Holm
udskyder sin stillingtagen            -> reservation  | udskyder sin stillingtagen Anna Holm
udskød sin stillingtagen              -> reservation  | udskød sin stillingtagen Anna Holm
forbeholder sig sin stilling          -> reservation  | forbeholder sig sin stilling Anna Holm
forbeholdt sig sin stilling           -> reservation  | forbeholdt sig sin stilling Anna Holm
forbeholder sig stillingtagen         -> reservation  | forbeholder sig stillingtagen Anna Holm
forbeholder sig sin stillingtagen     -> reservation  | forbeholder sig sin stillingtagen Anna Holm
tager først stilling                  -> reservation  | tager først stilling Anna Holm
tager stilling i byrådet              -> reservation  | tager stilling i byrådet Anna Holm
tager endelig stilling                -> reservation  | tager endelig stilling Anna Holm
tog midlertidigt forbehold            -> reservation  | tog midlertidigt forbehold Anna Holm
tager midlertidigt forbehold          -> reservation  | tager midlertidigt forbehold Anna Holm
tager generelt forbehold              -> reservation  | tager generelt forbehold Anna Holm
tager foreløbigt forbehold            -> reservation  | tager foreløbigt forbehold Anna Holm
tager standpunktsforbehold            -> reservation  | tager standpunktsforbehold Anna Holm
tog dog forbehold                     -> reservation  | tog dog forbehold Anna Holm
tager dog forbehold                   -> reservation  | tager dog forbehold Anna Holm
tog ligeledes forbehold               -> reservation  | tog ligeledes forbehold Anna Holm
tager ligeledes forbehold             -> reservation  | tager ligeledes forbehold Anna Holm
tog også forbehold                    -> reservation  | tog også forbehold Anna Holm
tager også forbehold                  -> reservation  | tager også forbehold Anna Holm
tog politisk forbehold                -> reservation  | tog politisk forbehold Anna Holm
tager politisk forbehold              -> reservation  | tager politisk forbehold Anna Holm

sagen indbragt                        -> referral     | sagen indbragt Anna Holm
begærede sagen                        -> referral     | begærede sagen Anna Holm
begærer sagen                         -> referral     | begærer sagen Anna Holm
begærede punktet                      -> referral     | begærede punktet Anna Holm
begærede beslutningen                 -> referral     | begærede beslutningen Anna Holm
begærer beslutningen                  -> referral     | begærer beslutningen Anna Holm
punktet indbragt                      -> referral     | punktet indbragt Anna Holm
beslutningen indbragt                 -> referral     | beslutningen indbragt Anna Holm
standsningsret                        -> referral     | standsningsret Anna Holm
sagen forelagt                        -> referral     | sagen forelagt Anna Holm
sagen afgjort af                      -> referral     | sagen afgjort af Anna Holm
sagen indbringes                      -> referral     | sagen indbringes Anna Holm
indbragte sagen                       -> referral     | indbragte sagen Anna Holm
indbringer sagen                      -> referral     | indbringer sagen Anna Holm
standsede sagen                       -> referral     | standsede sagen Anna Holm
standsede beslutningen                -> referral     | standsede beslutningen Anna Holm
ønsker sagen i byrådet                -> referral     | ønsker sagen i byrådet Anna Holm
ønsker sagen for byrådet              -> referral     | ønsker sagen for byrådet Anna Holm
ønskede sagen for byrådet             -> referral     | ønskede sagen for byrådet Anna Holm
ønsker sagen i kommunalbestyrelsen    -> referral     | ønsker sagen i kommunalbestyrelsen Anna Holm
ønskede sagen i kommunalbestyrelsen   -> referral     | ønskede sagen i kommunalbestyrelsen Anna Holm
ønsker sagen for kommunalbestyrelsen  -> referral     | ønsker sagen for kommunalbestyrelsen Anna Holm
ønsker sagen behandlet i byrådet      -> referral     | ønsker sagen behandlet i byrådet Anna Holm
ønskede sagen behandlet i byrådet     -> referral     | ønskede sagen behandlet i byrådet Anna Holm
ønskede sagen i byrådet               -> referral     | ønskede sagen i byrådet Anna Holm
sagen forelægges                      -> referral     | sagen forelægges Anna Holm
begæret indbragt                      -> referral     | begæret indbragt Anna Holm
begæret forelagt                      -> referral     | begæret forelagt Anna Holm
begæret afgjort                       -> referral     | begæret afgjort Anna Holm
begæret bragt                         -> referral     | begæret bragt Anna Holm
begæres indbragt                      -> referral     | begæres indbragt Anna Holm
begæres forelagt                      -> referral     | begæres forelagt Anna Holm
standsningsretten                     -> referral     | standsningsretten Anna Holm
