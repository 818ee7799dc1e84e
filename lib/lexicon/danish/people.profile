# Persons, parties and bodies, and what happens at a meeting.
# The format is that of referat-profile(5).

# Words that name a body -> 'for' when the name goes on behind them.
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
udvalget                        | Sagen blev drøftet i udvalget.

# Endings of words that name a body.
[body-endings]
udvalg        | Kulturudvalg
udvalget      | Kulturudvalget
udvalgets     | Kulturudvalgets
rådet         | Ældrerådet
råd           | Ældreråd
nævnet        | Huslejenævnet
kommissionen  | Ældrekommissionen
byrådets      | Byrådets

# Endings of bodies whose 's' is no part of the name.
[genitives]
udvalgets     | Kulturudvalgets
rådets        | Ældrerådets
bestyrelsens  | Kommunalbestyrelsens
direktionens  | Direktionens

# Words between names.
[name-links]
og        | og Bo Dam
samt      | samt Bo Dam
og/eller  | og/eller Bo Dam

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
formand           -> chair       | Formand Ib Holm
udvalgsformand    -> chair       | Udvalgsformand Lis Kjær
borgmester        -> chair       | Borgmester Ole Vang

næstformand       -> member      | Næstformand Anne Berg
medlem            -> member      | Medlem Bo Dam
udvalgsmedlem     -> member      | Udvalgsmedlem Eva Tang

stedfortræder     -> substitute  | Stedfortræder Ib Holm
suppleant         -> substitute  | Suppleant Lis Kjær

direktør          -> official    | Direktør Ole Vang
chef              -> official    | Chef Anne Berg
sekretær          -> official    | Sekretær Bo Dam
referent          -> official    | Referent Eva Tang
kommunaldirektør  -> official    | Kommunaldirektør Ib Holm

gæst              -> guest       | Gæst Lis Kjær

# Names of parties -> their letter.
[parties]
socialdemokratiet            -> A  | Socialdemokratiet stemte for forslaget
socialdemokraterne           -> A  | Socialdemokraterne stemte for forslaget
radikale venstre             -> B  | Radikale venstre stemte for forslaget
det radikale venstre         -> B  | Det radikale venstre stemte for forslaget
det konservative folkeparti  -> C  | Det konservative folkeparti stemte for forslaget
konservative                 -> C  | Konservative stemte for forslaget
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

# Endings of the names of local lists.
[party-endings]
listen   | Borgerlisten
partiet  | Hedepartiet

# Phrases of votes -> choice.
[votes]
for stemte                     -> for      | For stemte Per Skov og Ida Lund.
for stemmer                    -> for      | For stemmer Bo Dam og Eva Tang.
stemte for                     -> for      | Ole Vang og Lis Kjær stemte for.
stemmer for                    -> for      | Per Skov og Ida Lund stemmer for.
stemte ja                      -> for      | Bo Dam og Eva Tang stemte ja.
stemmer for indstillingen      -> for      | Ole Vang og Lis Kjær stemmer for indstillingen.
for indstillingen stemte       -> for      | For indstillingen stemte Per Skov og Ida Lund.
for forslaget stemte           -> for      | For forslaget stemte Bo Dam og Eva Tang.

imod stemte                    -> against  | Imod stemte Ole Vang og Lis Kjær.
mod stemte                     -> against  | Mod stemte Per Skov og Ida Lund.
imod stemmer                   -> against  | Imod stemmer Bo Dam og Eva Tang.
stemte imod                    -> against  | Ole Vang og Lis Kjær stemte imod.
stemte mod                     -> against  | Per Skov og Ida Lund stemte mod.
stemmer imod                   -> against  | Bo Dam og Eva Tang stemmer imod.
stemmer mod                    -> against  | Ole Vang og Lis Kjær stemmer mod.
stemte nej                     -> against  | Per Skov og Ida Lund stemte nej.
imod indstillingen stemte      -> against  | Imod indstillingen stemte Bo Dam og Eva Tang.
mod indstillingen stemte       -> against  | Mod indstillingen stemte Ole Vang og Lis Kjær.
mod forslaget stemte           -> against  | Mod forslaget stemte Per Skov og Ida Lund.
imod forslaget stemte          -> against  | Imod forslaget stemte Bo Dam og Eva Tang.

undlod at stemme               -> abstain  | Ole Vang undlod at stemme.
undlader at stemme             -> abstain  | Anne Berg undlader at stemme.
undlod                         -> abstain  | Bo Dam undlod.
stemte hverken for eller imod  -> abstain  | Ole Vang og Lis Kjær stemte hverken for eller imod.
hverken for eller imod         -> abstain  | Eva Tang var hverken for eller imod.

# Phrases between or before the two counts of a vote.
[ratios]
stemmer mod   | Vedtaget med 9 stemmer mod 2.
stemmer imod  | Vedtaget med 7 stemmer imod 4.
stemmerne     | Vedtaget med stemmerne 4 mod 1.
stemmetallet  | Stemmetallet blev 5 mod 2.

# Words between the two counts of a vote.
[against]
mod   | 4 mod 1
imod  | 4 imod 1

# Counts in words.
[numbers]
ingen   -> 0   | ingen stemmer
en      -> 1   | en stemmer
én      -> 1   | én stemmer
et      -> 1   | et stemmer
to      -> 2   | to stemmer
tre     -> 3   | tre stemmer
fire    -> 4   | fire stemmer
fem     -> 5   | fem stemmer
seks    -> 6   | seks stemmer
syv     -> 7   | syv stemmer
otte    -> 8   | otte stemmer
ni      -> 9   | ni stemmer
ti      -> 10  | ti stemmer
elleve  -> 11  | elleve stemmer
tolv    -> 12  | tolv stemmer

# Phrases that enter a remark in the minutes; who makes it stands before them.
[statements]
mindretalsudtalelse                   | Mindretalsudtalelse fra Anne Berg.
ønsker ført til protokols             | Ib Holm ønsker ført til protokols: Planen er for dyr.
ønskede ført til protokols            | Lis Kjær ønskede ført til protokols: Planen er for dyr.
ønsker tilført protokollen            | Ole Vang ønsker tilført protokollen: Planen er for dyr.
ønskede tilført protokollen           | Anne Berg ønskede tilført protokollen: Planen er for dyr.
ønsker følgende tilført protokollen   | Bo Dam ønsker følgende tilført protokollen: Planen er for dyr.
ønskede følgende tilført protokollen  | Eva Tang ønskede følgende tilført protokollen: Planen er for dyr.
ønsker ført til referat               | Ib Holm ønsker ført til referat: Planen er for dyr.
ønskede ført til referat              | Lis Kjær ønskede ført til referat: Planen er for dyr.
ønsker følgende ført til referat      | Ole Vang ønsker følgende ført til referat: Planen er for dyr.
ønskede følgende ført til referat     | Anne Berg ønskede følgende ført til referat: Planen er for dyr.
bad om at få tilført protokollen      | Bo Dam bad om at få tilført protokollen: Planen er for dyr.
protokollerer                         | Eva Tang protokollerer, at planen er for dyr.

# Phrases of those who stand aside.
[recusals]
inhabil                            | Bo Dam var inhabil.
inhabilitet                        | Bo Dam forlod mødet på grund af inhabilitet.
habilitet                          | Udvalget drøftede Bo Dams habilitet.
deltog ikke i sagens behandling    | Bo Dam deltog ikke i sagens behandling.
deltog ikke i behandlingen         | Bo Dam deltog ikke i behandlingen.
deltog ikke i punktets behandling  | Bo Dam deltog ikke i punktets behandling.

# Phrases of apologies in a sentence; the names stand before them.
[absences]
deltog ikke i mødet    | Ib Holm deltog ikke i mødet.
deltog ikke i punktet  | Lis Kjær deltog ikke i punktet.
var fraværende         | Ole Vang var fraværende.
var ikke til stede     | Anne Berg var ikke til stede.
havde meldt afbud      | Bo Dam havde meldt afbud.
har meldt afbud        | Eva Tang har meldt afbud.
meldte afbud           | Ib Holm meldte afbud.
havde sendt afbud      | Lis Kjær havde sendt afbud.
har sendt afbud        | Ole Vang har sendt afbud.

# Phrases of those who come late.
[arrivals]
ankom            | Anne Berg ankom kl. 17.10.
ankom til mødet  | Bo Dam ankom til mødet kl. 17.10.
kom til stede    | Eva Tang kom til stede kl. 17.10.
tiltrådte mødet  | Ib Holm tiltrådte mødet kl. 17.10.
deltog fra kl.   | Lis Kjær deltog fra kl. 17.10.

# Phrases of those who leave early.
[departures]
forlod mødet    | Ole Vang forlod mødet kl. 17.10.
forlod lokalet  | Anne Berg forlod lokalet kl. 17.10.
gik fra mødet   | Bo Dam gik fra mødet kl. 17.10.
gik kl.         | Eva Tang gik kl. 17.10.
deltog til kl.  | Ib Holm deltog til kl. 17.10.

# Phrases of those who stand in for somebody, whose name stands behind them.
[substitutions]
deltog som stedfortræder for       | Eva Tang deltog som stedfortræder for Bo Dam.
deltog i stedet for                | Eva Tang deltog i stedet for Bo Dam.
mødte i stedet for                 | Eva Tang mødte i stedet for Bo Dam.
mødte som stedfortræder for        | Eva Tang mødte som stedfortræder for Bo Dam.
deltager som stedfortræder for     | Eva Tang deltager som stedfortræder for Bo Dam.
er indkaldt som stedfortræder for  | Eva Tang er indkaldt som stedfortræder for Bo Dam.
som suppleant for                  | Eva Tang mødte som suppleant for Bo Dam.
som stedfortræder for              | Eva Tang kom som stedfortræder for Bo Dam.
stedfortræder for                  | Eva Tang var stedfortræder for Bo Dam.
