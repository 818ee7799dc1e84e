"""What the fictional meetings are about.  Nothing here is of any real municipality.

Inline marks: **bold**, //italic//, [text](address), ^[a footnote].  Slots: {kr} an amount, {n} a small
number, {y} the year of the meeting, {town}, {street}.  A table is ('money', head of the first column,
rows, columns) or ('text', header, rows); None in `header` is an empty head of a column."""

TOWNS = ['Birkhavn', 'Stensbæk', 'Kragsholm', 'Nørremose', 'Vesterlund', 'Åmark']
STREETS = ['Teglværksvej', 'Søndre Allé', 'Kirkestien', 'Havnegade', 'Ærtemarken', 'Gl. Landevej']
FIRST = ('Anders Birthe Claus Ditte Esben Fatma Gorm Hanne Ibrahim Jytte Kasper Lone Mads Nadia Ole Pernille '
         'Rasmus Sine Troels Ulla Viggo Yvonne Åse Bent').split()
LAST = ('Gyldenholm Rahbek Ejlskov Valløe Østermark Tangø Saltum Nygård Kirkegaard Mærsk Rosendal Hjortshøj '
        'Bødker Overlund Svanholt Yildirim Hesselbjerg Feldborg Dyrehave Kystholm Bjelke Strandvig Elkær Toft').split()
PARTIES = ['A', 'V', 'C', 'F', 'I', 'M', 'O', 'Æ', 'Ø', 'B']

FIRST_ITEM = {'title': 'Godkendelse af dagsorden', 'clauses': ['at dagsordenen godkendes.'], 'proposer': 'Det indstilles,'}
LAST_ITEM = {'title': 'Orientering fra formanden og forvaltningen',
             'pres': ['Der blev orienteret om følgende:', ('ul', [
                 'Besøg fra nabokommunen den 20. april', 'Åbning af [stien langs åen](https://www.birkhavn.example/stien)',
                 'Ny leder af biblioteket, jf. **udsendt notat**'])]}

TOPICS = [
    {'title': 'Anlægsbevilling til renovering af østmolen i {town} Havn og til udskiftning af fortøjningspæle i det '
              'indre havnebassin',
     'pres': ['Molen er bygget i 1931 og blev sidst sat i stand i 1988. En dykker har i november filmet fundamentet på de '
              'yderste 80 meter. Optagelserne viser huller, som en mand kan stå i.',
              '**Tidsplan:** Arbejdet kan deles i tre etaper, som ikke kan bytte plads:',
              ('ol', ['Spunsvæg langs ydersiden', 'Opfyldning med brudsten fra //Klippebruddet//', 'Ny betonplade med gelænder']),
              'Den første etape alene standser ikke skaden, men den giver tid til at finde penge til de næste.',
              ('money', 'Etape', ['Spunsvæg langs ydersiden, 80 meter, herunder leje af flydekran', 'Brudsten', 'Betonplade og gelænder'],
               ['{y}', '{y1}', '{y2}'])],
     'econ': 'Beløbet for {y} er afsat på investeringsoversigten. Resten søges overført ved budgetlægningen.',
     'clauses': ['at der gives en anlægsbevilling på {kr} kr. til første etape', 'at beløbet finansieres af rådighedsbeløbet til havne',
                 'at de næste etaper indgår i budgettet for {y1}.'],
     'proposer': 'Teknik og Miljø indstiller til Byrådet,',
     'annexes': ['Dykkerrapport november', 'Tegning af molen - snit A-A', 'Overslag, etape 1-3']},
    {'title': 'Budgetopfølgning pr. 31. august',
     'summary': 'Udvalget ventes at bruge {kr} kr. mindre end budgetteret.',
     'pres': ['Mindreforbruget skyldes, at en stilling har stået tom i fem måneder, og at færre har søgt om tilskud.',
              ('money', 'Område', ['Ældre og sundhed, herunder hjælpemidler og kropsbårne hjælpemidler', 'Vej- og parkvedligeholdelse',
                                   'Løn', 'Turisme og messer', 'Kollektiv trafik, flextrafik og handicapkørsel'],
               ['Budget', 'Forbrug', 'Forventet regnskab', 'Afvigelse']),
              'Afvigelsen på //kollektiv trafik// er engangsudgifter^[Se også regnskabet for {y0}, side 14.] til nye køreplaner.'],
     'econ': 'Sagen har ingen bevillingsmæssige konsekvenser.',
     'clauses': ['at opfølgningen godkendes', 'at {kr} kr. gives tilbage til kassen.'],
     'proposer': 'Økonomichefen indstiller,', 'annexes': ['Opfølgning pr. 31. august', 'Bemærkninger til afvigelserne']},
    {'title': 'Endelig vedtagelse af lokalplan {n}18 for boliger på den gamle teglværksgrund ved {street}',
     'pres': ['Lokalplanen gør det muligt at bygge 44 boliger på den gamle teglværksgrund. Forslaget har været fremlagt i otte '
              'uger, og der er kommet seks bemærkninger.',
              ('sub', 'Bemærkninger fra naboerne'),
              'Naboerne peger på støj fra banen og på, at {street} er smal. Ejeren har derfor lovet at bygge en skærm langs '
              'banen, før den første bolig tages i brug. Planen kan ses på [kommunens plankort](https://plan.example/kort?id=118).',
              ('text', ['Afsender', 'Bemærkning', 'Forslag til svar'],
               [['Beboerforeningen', 'Trafikken bliver for tæt om morgenen, når børnene skal i skole.', 'Der etableres fortov i begge sider.'],
                ['Nabo, matr. 12 b', 'Skyggediagrammerne mangler for vinterhalvåret.', ''],
                ['Museet', '', 'Udgravning aftales med bygherren, inden arbejdet sættes i gang.']])],
     'clauses': ['at lokalplanen vedtages med de ændringer, som står i notatet', 'at indsigelserne besvares som foreslået.'],
     'proposer': 'Plan og Byg indstiller,', 'annexes': ['Lokalplan, forslag', 'Notat om indsigelser', 'Støjmåling ved banen']},
    {'title': 'Salg af den gamle brandstation', 'access': 'closed'},
    {'title': 'Status på tandplejen',
     'pres': ['Tandplejen har set 4.112 børn i første halvår. Fire ud af fem har ingen huller. Ventetiden på tandregulering er '
              'faldet fra ni til fem måneder, fordi der er ansat en tandlæge mere.',
              ('money', None, ['0-2 år', '3-6 år', '7-14 år', '15-17 år'], ['Indkaldt', 'Mødt', 'Udeblevet'])],
     'clauses': ['at status tages til orientering.'], 'proposer': 'Direktøren for Børn og Skole indstiller,',
     'annexes': ['Halvårsstatus, tandplejen']},
    {'title': 'Ny rytme i skoledagen',
     'summary': 'Tre skoler vil lade de ældste elever møde senere.',
     'pres': ['Eleverne i overbygningen er trætte om morgenen. Det viser målinger, som //sundhedsplejen// har lavet på seks skoler.',
              'Forslaget er bygget op om fire ideer:',
              ('ul', ['Senere start for 7.-9. klasse', 'Længere lektioner med pauser indlagt',
                      'Lektiehjælp om morgenen for dem, der kommer tidligt', 'Frokost i to hold']),
              'Busserne kører som hidtil, så elever fra oplandet kan komme i lektiehjælp, indtil undervisningen begynder.'],
     'econ': 'Udgiften er {kr} kr., der findes på skolernes fælles konto. Der søges om tilskud fra en statslig pulje.',
     'hearing': 'Forslaget har været i høring i skolebestyrelserne. Fire af seks er for, men ønsker skole-hjem-samtaler og SFO-tid uændret.',
     'clauses': ['at tre skoler prøver den nye rytme i foråret {y1}', 'at der sættes {kr} kr. af til vikarer',
                 'at forsøget evalueres i juni.'],
     'proposer': 'Direktøren for Børn og Skole indstiller,', 'annexes': ['Høringssvar samlet', 'Måling af søvn - rapport']},
    {'title': 'Takster for kajleje, opskydning og strøm i de kommunale havne samt gebyrer for plads til trailere og stativer',
     'pres': ['Taksterne har været uændrede siden 2018. Forvaltningen foreslår, at de hæves med 8 procent, og at der kommer en '
              'ny takst for trailere, som står på havnens plads hele sommeren.',
              ('text', ['Ydelse', 'Enhed', 'Nu', 'Forslag'],
               [['Kajleje, både under 8 meter', 'pr. måned', '310 kr.', '335 kr.'],
                ['Kajleje, både på 8 meter og derover, erhvervsfartøjer undtaget', 'pr. måned', '455 kr.', '491 kr.'],
                ['Opskydning', 'pr. gang', '900 kr.', '972 kr.'], ['Trailer på havnens plads', 'pr. sæson', '', '750 kr.']]),
              'Havnefogeden har talt 64 trailere en almindelig tirsdag i juli. De fleste ejere bor uden for kommunen.'],
     'clauses': ['at taksterne godkendes.'], 'proposer': 'Teknik og Miljø indstiller,', 'annexes': ['Takstblad']},
    {'title': 'Valg af medlem til Fjordrådet',
     'pres': ['Fjordrådet har ni medlemmer, og kommunen udpeger to af dem. Da et medlem er flyttet, skal der peges på et nyt '
              'for resten af perioden.', 'Rådet mødes fire gange om året. Medlemmerne får dækket kørsel, men ikke tabt arbejdstid.'],
     'clauses': ['at udvalget peger på et medlem til Fjordrådet.'], 'proposer': 'Teknik og Miljø indstiller,', 'elect': True},
    {'title': 'Helhedsplan for skolerne - fase 2',
     'summary': 'Udvalget skal tage stilling til, hvilke tre skoler der bygges om først.',
     'pres': ['Rådgiveren har gennemgået 14 skoler. **Taget på Nordskolen** er det dårligste, og toiletterne på Søskolen lever ikke '
              'op til arbejdsmiljølovgivningen.',
              ('text', ['Skole', 'Arbejde', 'Start', 'Bygherrerådgiver'],
               [['Nordskolen', 'Nyt tag, efterisolering af hulmure og udskiftning af vinduer mod gården', 'april', 'Rosenlund & Søn'],
                ['Søskolen', 'Toiletter, ventilation', 'juni', ''],
                ['Skolen ved Dammen', 'Faglokaler til natur og teknologi, håndværk og design', 'august', 'Tegnestuen Nord'],
                ['Vesterskolen', 'Elevator', '', '']]),
              'Elever og lærere flytter i pavilloner, mens der bygges. Se [tidsplanen](https://www.birkhavn.example/skoler/tidsplan) '
              'for de enkelte skoler.',
              ('money', 'Skole', ['Nordskolen', 'Søskolen', 'Skolen ved Dammen', 'Vesterskolen'], ['Overslag', 'Afsat', 'Mangler'])],
     'econ': 'Der er afsat {kr} kr. i alt. Overslaget ligger over det afsatte.',
     'clauses': ['at de tre skoler bygges om i den nævnte rækkefølge', 'at forvaltningen udbyder arbejdet i fagentrepriser',
                 'at Vesterskolen indgår i budgettet for {y2}.'],
     'proposer': 'Børn og Skole samt Ejendomscentret indstiller,',
     'annexes': ['Gennemgang af skoler', 'Overslag fase 2', 'Udtalelse fra skolebestyrelserne']},
    {'title': 'Klage over visitation', 'access': 'closed'},
    {'title': 'Tilskud til foreninger i {y1}, fordeling af puljen til nye initiativer og principper for egenbetaling i idrætshallerne',
     'pres': ['Der er kommet 41 ansøgninger til puljen. Folkeoplysningsudvalget har behandlet dem og foreslår, at 23 får tilskud.',
              ('text', ['Forening', 'Formål', 'Søgt', 'Indstillet'],
               [['Birkhavn Sejlklub', 'Joller til børn', '60.000', '40.000'], ['FDF Stensbæk', 'Lejrskole for børn fra hele landet', '25.000', '25.000'],
                ['Koret Klang', 'Noder', '8.500', ''], ['Ældresagens lokalafdeling', 'IT-hjælp i forsamlingshuset hver anden torsdag', '12.000', '6.000'],
                ['I alt', '', '105.500', '71.000']]),
              '//Principperne// for egenbetaling blev drøftet i juni, hvor et flertal ønskede flere beregninger.'],
     'econ': 'Puljen er på {kr} kr.',
     'clauses': ['at puljen fordeles som foreslået', 'at principperne for egenbetaling drøftes.'],
     'proposer': 'Kultur- og fritidschefen indstiller,', 'annexes': ['Ansøgninger, oversigt', 'Principper for egenbetaling']},
    {'title': 'Spørgetid for borgere',
     'pres': ['Reglerne for spørgetiden er:', ('ol', ['Spørgsmål sendes til borgmesteren dagen før.', 'Hver borger har to spørgsmål.',
                                                     'Svar gives skriftligt, hvis tiden ikke slår til.'])]},
    {'title': 'Cykelsti langs {street} mellem {town} og Vesterlund',
     'pres': ['Strækningen er 3,4 kilometer. Der cykler omkring 120 elever hver dag ad landevejen, '
              'hvor hastigheds- og trafikmålinger viser, at CO2-regnskabet kan bedres, og der er sket fire uheld på fem år.',
              '**Linjeføring:** Stien lægges i den nordlige side, hvor grøften kan rørlægges. Lodsejerne har fået tilbud om '
              'magelæg^[Bytte af jord mellem naboer.] eller erstatning.',
              ('money', 'Post', ['Jordarbejde', 'Belægning, kantsten og afstribning', 'Erstatninger', 'Projektering og tilsyn', 'Uforudsete udgifter'],
               ['Overslag', 'Tilskud', 'Kommunal udgift'])],
     'econ': 'Staten har givet tilsagn om tilskud på 40 procent af de tilskudsberettigede udgifter.',
     'hearing': 'Forslaget har været drøftet med Cyklistforbundet og med skolebestyrelsen.',
     'clauses': ['at projektet sendes i udbud', 'at der gives en anlægsbevilling på {kr} kr.', 'at forvaltningen bemyndiges til at '
                 'ekspropriere, hvis der ikke kan opnås frivillige aftaler.'],
     'proposer': 'Teknik og Miljø indstiller,', 'annexes': ['Linjeføring, kort', 'Uheldsstatistik', 'Overslag']},
    {'title': 'Kvalitetsstandarder for praktisk hjælp, personlig pleje og rehabilitering efter serviceloven samt '
              'ændring af åbningstider på aktivitetscentrene',
     'pres': ['Kvalitetsstandarderne beskriver, hvilken hjælp borgerne kan få. De er skrevet om, så de er kortere og lettere at læse.',
              'De vigtigste ændringer er:',
              ('ul', ['Rengøring gives hver anden uge, **højst 50 minutter**', 'Bad gives op til to gange om ugen', 'Indkøb bestilles over nettet']),
              ('text', ['Center', 'Åbent nu', 'Forslag'],
               [['Kildehuset', 'mandag-fredag kl. 9-15', 'mandag-torsdag kl. 9-15, fredag kl. 9-12'], ['Elmegården', 'tirsdag og torsdag', ''],
                ['Aktivitetscenter Åhuset', '', 'onsdag kl. 10-14']])],
     'hearing': 'Ældrerådet og Handicaprådet har afgivet høringssvar. Begge råd ønsker, at indkøb fortsat kan bestilles over telefonen.',
     'clauses': ['at kvalitetsstandarderne godkendes', 'at åbningstiderne ændres fra den 1. januar {y1}.'],
     'proposer': 'Ældre- og sundhedschefen indstiller,',
     'annexes': ['Kvalitetsstandarder {y1}', 'Høringssvar fra Ældrerådet', 'Høringssvar fra Handicaprådet']},
    {'title': 'Tilsagn om lån til andelsboligforening', 'access': 'closed'},
    {'title': 'Almene boliger på Kirkebakken',
     'pres': ['Boligselskabet vil rive 24 boliger ned og bygge 30 nye. Grundkapitalen er 10 procent af anskaffelsessummen.',
              ('money', 'Boligtype', ['Familieboliger', 'Ungdomsboliger', 'Ældreboliger med fællesareal og gæsteværelse'],
               ['Antal', 'Kvadratmeter', 'Anskaffelsessum'])],
     'econ': 'Kommunen skal betale {kr} kr. i grundkapital.',
     'clauses': ['at der gives tilsagn om grundkapital på {kr} kr.', 'at skema A godkendes.'],
     'proposer': 'Plan og Byg indstiller til Byrådet,', 'annexes': ['Ansøgning fra boligselskabet', 'Skitseprojekt']},
    {'title': 'Affaldsplan - resultat af forsøg med sortering i sommerhusområderne',
     'summary': 'Forsøget har vist, at sommerhusgæster sorterer næsten lige så godt som fastboende.',
     'pres': ['Der er samlet 310 tons affald ind fra sommerhuse i {y0}. Mængden er størst i uge 31.',
              ('money', 'Fraktion', ['Madaffald', 'Papir og pap', 'Plast og mad- og drikkekartoner', 'Restaffald'], ['Ton {y0}', 'Ton {y}']),
              'Gæsterne har især været glade for skiltene på //tysk og engelsk//. Der er mere på [affald.example](https://affald.example/).'],
     'clauses': ['at forsøget gøres permanent', 'at der købes 900 nye beholdere.'],
     'proposer': 'Teknik og Miljø indstiller,', 'annexes': ['Evaluering af forsøget']},
    {'title': 'Kunst på rådhuspladsen', 'pres': [
        'En komité har indbudt fire kunstnere, heriblandt en tegneserie- og plakatkunstner, til at give et bud på en '
        'skulptur, som kan stå på rådhuspladsen både sommer og vinter og tåle julemarked, markeds- og torvedage. '
        '//Vandspejlet// er valgt som det bedste forslag.',
        'Skulpturen er fire meter høj og af rustfrit stål. Den renses hvert forår.'],
     'econ': 'Udgiften er {kr} kr., hvoraf fonde betaler halvdelen.',
     'clauses': ['at forslaget godkendes', 'at der gives {kr} kr. i tilskud.'], 'proposer': 'Kultur- og fritidschefen indstiller,',
     'annexes': ['Komitéens udtalelse', 'Visualisering']},
]
