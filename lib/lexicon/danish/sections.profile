# Headings of sections.
# The format is that of referat-profile(5).

# Headings that have a line to themselves -> kind of section, and strength:
# 'strong' is a heading wherever it fills a line, 'weak' only where it stands alone.
# A star at an end stands for any words there; '{body}' for a body or a day.
# How a heading ends is asked first, and the first row that matches counts.
[sections]
det foreslås                                 -> recommendation weak    | Det foreslås
det foreslås,                                -> recommendation weak    | Det foreslås,
det indstilles,                              -> recommendation weak    | Det indstilles,
indstilling,                                 -> recommendation weak    | Indstilling,
indstilling om                               -> recommendation weak    | Indstilling om
indstilling om,                              -> recommendation weak    | Indstilling om,
det anbefales                                -> recommendation weak    | Det anbefales
det anbefales,                               -> recommendation weak    | Det anbefales,
indstilling om, at                           -> recommendation weak    | Indstilling om, at
resume                                       -> summary strong         | Resume
resumé                                       -> summary strong         | Resumé
sagsresume                                   -> summary strong         | Sagsresume
sagsresumé                                   -> summary strong         | Sagsresumé
kort resume                                  -> summary strong         | Kort resume
kort resumé                                  -> summary strong         | Kort resumé
resume af sagen                              -> summary strong         | Resume af sagen
resumé af sagen                              -> summary strong         | Resumé af sagen

sagsfremstilling                             -> presentation strong    | Sagsfremstilling
sagsfremstilling og økonomi                  -> presentation strong    | Sagsfremstilling og økonomi
supplerende sagsfremstilling                 -> presentation strong    | Supplerende sagsfremstilling
sagsbeskrivelse                              -> presentation strong    | Sagsbeskrivelse
sagsbeskrivelse af *                         -> presentation weak      | Sagsbeskrivelse af hovedforslaget
beskrivelse af sagen                         -> presentation strong    | Beskrivelse af sagen
redegørelse                                  -> presentation weak      | Redegørelse

beslutningstema                              -> topic strong           | Beslutningstema
sagstema                                     -> topic strong           | Sagstema
tema                                         -> topic weak             | Tema
baggrund                                     -> topic weak             | Baggrund
sagens baggrund                              -> topic weak             | Sagens baggrund
baggrund for sagen                           -> topic weak             | Baggrund for sagen
baggrund for sagens fremlæggelse            -> topic strong           | Baggrund for sagens fremlæggelse
anledning                                    -> topic weak             | Anledning
indledning/baggrund                          -> topic strong           | Indledning/Baggrund
baggrund/indledning                          -> topic strong           | Baggrund/indledning
indledning og baggrund                       -> topic strong           | Indledning og baggrund
baggrund og formål                           -> topic strong           | Baggrund og formål
formål                                       -> topic weak             | Formål
indledning                                   -> topic weak             | Indledning

indstilling                                  -> recommendation strong  | Indstilling
anbefaling                                   -> recommendation weak    | Anbefaling
indstilling og beslutning                    -> recommendation strong  | Indstilling og beslutning
indstillinger                                -> recommendation strong  | Indstillinger
hovedindstilling                             -> recommendation strong  | Hovedindstilling
administrativ indstilling                    -> recommendation strong  | Administrativ indstilling
alternativ indstilling                       -> recommendation strong  | Alternativ indstilling
supplerende indstilling                      -> recommendation strong  | Supplerende indstilling
ændret indstilling                           -> recommendation strong  | Ændret indstilling
*s indstilling                               -> recommendation weak    | Direktionens indstilling
* indstiller                                 -> recommendation weak    | Plan og Natur indstiller
* indstiller,                                -> recommendation weak    | Plan og Natur indstiller,
* foreslår                                   -> recommendation weak    | Forvaltningen foreslår
* foreslår, at                               -> recommendation weak    | Forvaltningen foreslår, at
* indstiller at                              -> recommendation weak    | Plan og Natur indstiller at
* indstiller, at                             -> recommendation weak    | Plan og Natur indstiller, at
indstilling fra *                            -> recommendation weak    | Indstilling fra direktionen
det indstilles                               -> recommendation weak    | Det indstilles
særindstilling                               -> recommendation weak    | Særindstilling
* foreslår,                                  -> recommendation weak    | Forvaltningen foreslår,
forslag                                      -> recommendation weak    | Forslag

beslutning                                   -> decision strong        | Beslutning
beslutninger                                 -> decision strong        | Beslutninger
åben beslutning                              -> decision strong        | Åben beslutning
lukket beslutning                            -> decision strong        | Lukket beslutning
offentlig beslutning                         -> decision strong        | Offentlig beslutning
offentlig beslutning der skal udfyldes, hvis punktet er lukket -> decision strong | Offentlig beslutning der skal udfyldes, hvis punktet er lukket
beslutning den                               -> decision strong        | Beslutning den:
beslutning i den                             -> decision strong        | Beslutning i den:
beslutning {body}                            -> decision strong        | Beslutning i Kulturudvalget den 3. maj 2024
beslutninger {body}                          -> decision strong        | Beslutninger i Kulturudvalget den 3. maj 2024
*s beslutning                                -> decision weak          | Kulturudvalgets beslutning
referat                                      -> decision weak          | Referat
afgørelse                                    -> decision weak          | Afgørelse

bilag                                        -> annexes strong         | Bilag
bilag til sagen                              -> annexes strong         | Bilag til sagen
vedlagte bilag                               -> annexes strong         | Vedlagte bilag

sagen afgøres i                              -> competence strong      | Sagen afgøres i
sagen afgøres af                             -> competence strong      | Sagen afgøres af
sagen afgøres endeligt i                     -> competence strong      | Sagen afgøres endeligt i
sagen afgøres endeligt af                    -> competence strong      | Sagen afgøres endeligt af
beslutningskompetence                        -> competence strong      | Beslutningskompetence
beslutningskompetencen                       -> competence strong      | Beslutningskompetencen
kompetence                                   -> competence weak        | Kompetence
hvem beslutter                               -> competence strong      | Hvem beslutter
kompetence og lovgrundlag                    -> competence strong      | Kompetence og lovgrundlag

sagens videre forløb                         -> procedure strong       | Sagens videre forløb
sagens gang                                  -> procedure strong       | Sagens gang
sagsgang                                     -> procedure strong       | Sagsgang
forventet sagsgang                           -> procedure strong       | Forventet sagsgang
videre sagsgang                              -> procedure strong       | Videre sagsgang
videre proces                                -> procedure weak         | Videre proces
videre forløb                                -> procedure weak         | Videre forløb
sagens forløb                                -> procedure strong       | Sagens forløb
den videre sagsgang                          -> procedure strong       | Den videre sagsgang
beslutningsproces                            -> procedure strong       | Beslutningsproces
sagsgang og sagstype                         -> procedure strong       | Sagsgang og sagstype
videre sagsforløb                            -> procedure strong       | Videre sagsforløb
den videre proces                            -> procedure weak         | Den videre proces
den videre behandling                        -> procedure weak         | Den videre behandling
sagsforløb                                   -> procedure weak         | Sagsforløb
den videre procedure                         -> procedure weak         | Den videre procedure
sagens videre gang                           -> procedure strong       | Sagens videre gang
politisk proces                              -> procedure weak         | Politisk proces
sagen behandles i                            -> procedure strong       | Sagen behandles i

økonomi                                      -> finance weak           | Økonomi
økonomi og *                                 -> finance weak           | Økonomi og personale
økonomi/*                                    -> finance weak           | Økonomi/finansiering
økonomiske *                                 -> finance weak           | Økonomiske konsekvenser
bevillingsmæssige *                          -> finance weak           | Bevillingsmæssige konsekvenser
bevilling                                    -> finance weak           | Bevilling
bevillinger                                  -> finance weak           | Bevillinger
personalemæssige og økonomiske konsekvenser  -> finance strong         | Personalemæssige og økonomiske konsekvenser

lovgrundlag                                  -> legal strong           | Lovgrundlag
lovgrundlag og *                             -> legal weak             | Lovgrundlag og juridisk vurdering
retsgrundlag                                 -> legal strong           | Retsgrundlag
lovgrundlag, politikker                      -> legal strong           | Lovgrundlag, politikker
retsregler og andre forskrifter              -> legal strong           | Retsregler og andre forskrifter
retligt grundlag                             -> legal strong           | Retligt grundlag
juridiske *                                  -> legal weak             | Juridiske forhold
jura                                         -> legal weak             | Jura
lovhjemmel                                   -> legal weak             | Lovhjemmel
lovgivning                                   -> legal weak             | Lovgivning

klima og resiliensvurdering                  -> climate strong         | Klima og resiliensvurdering
klima- og resiliensvurdering                 -> climate strong         | Klima- og resiliensvurdering
klimavurdering                               -> climate weak           | Klimavurdering
klimakonsekvenser                            -> climate weak           | Klimakonsekvenser
klimamæssige *                               -> climate weak           | Klimamæssige konsekvenser
klima                                        -> climate weak           | Klima
co2-*                                        -> climate weak           | CO2-regnskab
co2 *                                        -> climate weak           | CO2 og energi
co2                                          -> climate weak           | Co2
fn's verdensmål                              -> climate strong         | Fn's verdensmål
fn’s verdensmål                              -> climate strong         | Fn’s verdensmål
fns verdensmål                               -> climate strong         | Fns verdensmål
verdensmål                                   -> climate weak           | Verdensmål

høring                                       -> consultation weak      | Høring
høring/udtalelse                             -> consultation strong    | Høring/udtalelse
høring/udtalelser                            -> consultation strong    | Høring/udtalelser
høring / udtalelse                           -> consultation strong    | Høring / udtalelse
høring / udtalelser                          -> consultation strong    | Høring / udtalelser
høring og borgerinddragelse                  -> consultation strong    | Høring og borgerinddragelse
offentlig høring                             -> consultation weak      | Offentlig høring
høringer/udtalelser                          -> consultation strong    | Høringer/udtalelser
høringer                                     -> consultation weak      | Høringer
høring og inddragelse                        -> consultation strong    | Høring og inddragelse
inddragelse og høring                        -> consultation strong    | Inddragelse og høring
inddragelse                                  -> consultation weak      | Inddragelse
borgerinddragelse                            -> consultation weak      | Borgerinddragelse
høringssvar                                  -> consultation weak      | Høringssvar

historik                                     -> history weak           | Historik
sagshistorik                                 -> history strong         | Sagshistorik
sagshistorik, henvisninger                   -> history strong         | Sagshistorik, henvisninger
beskrivelse af alternativ indstilling        -> presentation strong    | Beskrivelse af alternativ indstilling
øvrige konsekvenser                          -> assessment weak        | Øvrige konsekvenser
lovgrundlag – link                           -> legal strong           | Lovgrundlag – link
tidligere behandling                         -> history strong         | Tidligere behandling
tidligere beslutning                         -> history strong         | Tidligere beslutning
tidligere beslutninger                       -> history strong         | Tidligere beslutninger
tidligere politisk behandling                -> history strong         | Tidligere politisk behandling
tidligerepolitiskbehandling                  -> history strong         | TidligerePolitiskBehandling
politisk behandling                          -> history strong         | Politisk behandling
sagens behandling                            -> history weak           | Sagens behandling
sagsbehandling                               -> history weak           | Sagsbehandling

vurdering                                    -> assessment weak        | Vurdering
*s vurdering                                 -> assessment weak        | Forvaltningens vurdering
*s bemærkninger                              -> assessment weak        | Administrationens bemærkninger
handicappolitik                              -> assessment strong      | Handicappolitik
handicappolitiske *                          -> assessment weak        | Handicappolitiske hensyn
personale                                    -> assessment weak        | Personale
personalemæssige *                           -> assessment weak        | Personalemæssige konsekvenser
alternativer                                 -> assessment weak        | Alternativer

afbud                                        -> attendance weak        | Afbud
fraværende                                   -> attendance weak        | Fraværende
deltagere                                    -> attendance weak        | Deltagere
fremmøde og inhabilitet                      -> attendance strong      | Fremmøde og inhabilitet
fraværende med afbud                         -> attendance strong      | Fraværende med afbud
fraværende uden afbud                        -> attendance strong      | Fraværende uden afbud
stedfortrædere                               -> attendance strong      | Stedfortrædere

problemstilling                              -> free strong            | Problemstilling
løsning                                      -> free weak              | Løsning
sagens kerne                                 -> free strong            | Sagens kerne
kommunikation                                -> free weak              | Kommunikation
videre perspektiv                            -> free weak              | Videre perspektiv

# Headings that share their line with text, which the star stands for -> kind of
# section.
[run-ins]
resume:*                 -> summary         | Resume: Planen er klar.
resumé:*                 -> summary         | Resumé: Planen er klar.
sagsresumé:*             -> summary         | Sagsresumé: Planen er klar.
sagsfremstilling:*       -> presentation    | Sagsfremstilling: Planen er klar.
indstilling:*            -> recommendation  | Indstilling: At planen godkendes.
beslutning:*             -> decision        | Beslutning: Godkendt.
referat:*                -> decision        | Referat: Godkendt.
sagen afgøres i:*        -> competence      | Sagen afgøres i: Kulturudvalget
sagen afgøres af:*       -> competence      | Sagen afgøres af: Kulturudvalget
sagen afgøres i *        -> competence      | Sagen afgøres i Kulturudvalget
sagen afgøres af *       -> competence      | Sagen afgøres af Kulturudvalget
beslutningskompetence:*  -> competence      | Beslutningskompetence: Kulturudvalget
lovgrundlag:*            -> legal           | Lovgrundlag: Planen er klar.
kompetence:*             -> competence      | Kompetence: Kulturudvalget
økonomi:*                -> finance         | Økonomi: Planen er klar.
økonomiske konsekvenser:*  -> finance       | Økonomiske konsekvenser: Planen er klar.
baggrund:*               -> topic           | Baggrund: Planen er klar.
beslutningstema:*        -> topic           | Beslutningstema: Planen er klar.
sagstema:*               -> topic           | Sagstema: Planen er klar.
vurdering:*              -> assessment      | Vurdering: Planen er klar.
retsgrundlag:*           -> legal           | Retsgrundlag: Planen er klar.
sagsbeskrivelse:*        -> presentation    | Sagsbeskrivelse: Planen er klar.
sagsresume:*             -> summary         | Sagsresume: Planen er klar.
kort resume:*            -> summary         | Kort resume: Planen er klar.
kort resumé:*            -> summary         | Kort resumé: Planen er klar.
resume af sagen:*        -> summary         | Resume af sagen: Planen er klar.
resumé af sagen:*        -> summary         | Resumé af sagen: Planen er klar.
sagsfremstilling og økonomi:* -> presentation    | Sagsfremstilling og økonomi: Planen er klar.
supplerende sagsfremstilling:* -> presentation    | Supplerende sagsfremstilling: Planen er klar.
beskrivelse af sagen:*   -> presentation    | Beskrivelse af sagen: Planen er klar.
sagens baggrund:*        -> topic           | Sagens baggrund: Planen er klar.
baggrund for sagen:*     -> topic           | Baggrund for sagen: Planen er klar.
baggrund for sagens fremlæggelse:* -> topic           | Baggrund for sagens fremlæggelse: Planen er klar.
indledning/baggrund:*    -> topic           | Indledning/baggrund: Planen er klar.
baggrund/indledning:*    -> topic           | Baggrund/indledning: Planen er klar.
indledning og baggrund:* -> topic           | Indledning og baggrund: Planen er klar.
baggrund og formål:*     -> topic           | Baggrund og formål: Planen er klar.
indstilling og beslutning:* -> recommendation  | Indstilling og beslutning: At planen godkendes.
indstillinger:*          -> recommendation  | Indstillinger: At planen godkendes.
hovedindstilling:*       -> recommendation  | Hovedindstilling: At planen godkendes.
administrativ indstilling:* -> recommendation  | Administrativ indstilling: At planen godkendes.
alternativ indstilling:* -> recommendation  | Alternativ indstilling: At planen godkendes.
supplerende indstilling:* -> recommendation  | Supplerende indstilling: At planen godkendes.
ændret indstilling:*     -> recommendation  | Ændret indstilling: At planen godkendes.
sagen afgøres endeligt i:* -> competence      | Sagen afgøres endeligt i: Kulturudvalget
sagen afgøres endeligt af:* -> competence      | Sagen afgøres endeligt af: Kulturudvalget
beslutningskompetencen:* -> competence      | Beslutningskompetencen: Kulturudvalget
hvem beslutter:*         -> competence      | Hvem beslutter: Kulturudvalget
kompetence og lovgrundlag:* -> competence      | Kompetence og lovgrundlag: Kulturudvalget
sagens videre forløb:*   -> procedure       | Sagens videre forløb: Kulturudvalget og Byrådet
sagens gang:*            -> procedure       | Sagens gang: Kulturudvalget og Byrådet
sagsgang:*               -> procedure       | Sagsgang: Kulturudvalget og Byrådet
forventet sagsgang:*     -> procedure       | Forventet sagsgang: Kulturudvalget og Byrådet
videre sagsgang:*        -> procedure       | Videre sagsgang: Kulturudvalget og Byrådet
videre proces:*          -> procedure       | Videre proces: Kulturudvalget og Byrådet
videre forløb:*          -> procedure       | Videre forløb: Kulturudvalget og Byrådet
sagens forløb:*          -> procedure       | Sagens forløb: Kulturudvalget og Byrådet
den videre sagsgang:*    -> procedure       | Den videre sagsgang: Kulturudvalget og Byrådet
beslutningsproces:*      -> procedure       | Beslutningsproces: Kulturudvalget og Byrådet
sagsgang og sagstype:*   -> procedure       | Sagsgang og sagstype: Kulturudvalget og Byrådet
videre sagsforløb:*      -> procedure       | Videre sagsforløb: Kulturudvalget og Byrådet
den videre proces:*      -> procedure       | Den videre proces: Kulturudvalget og Byrådet
den videre behandling:*  -> procedure       | Den videre behandling: Kulturudvalget og Byrådet
den videre procedure:*   -> procedure       | Den videre procedure: Kulturudvalget og Byrådet
sagens videre gang:*     -> procedure       | Sagens videre gang: Kulturudvalget og Byrådet
politisk proces:*        -> procedure       | Politisk proces: Kulturudvalget og Byrådet
sagen behandles i:*      -> procedure       | Sagen behandles i: Kulturudvalget og Byrådet
personalemæssige og økonomiske konsekvenser:* -> finance         | Personalemæssige og økonomiske konsekvenser: Planen er klar.
lovgrundlag, politikker:* -> legal           | Lovgrundlag, politikker: Planen er klar.
retsregler og andre forskrifter:* -> legal           | Retsregler og andre forskrifter: Planen er klar.
retligt grundlag:*       -> legal           | Retligt grundlag: Planen er klar.
klima og resiliensvurdering:* -> climate         | Klima og resiliensvurdering: Planen er klar.
klima- og resiliensvurdering:* -> climate         | Klima- og resiliensvurdering: Planen er klar.
fn's verdensmål:*        -> climate         | Fn's verdensmål: Planen er klar.
fn’s verdensmål:*        -> climate         | Fn’s verdensmål: Planen er klar.
fns verdensmål:*         -> climate         | Fns verdensmål: Planen er klar.
høring/udtalelse:*       -> consultation    | Høring/udtalelse: Planen er klar.
høring/udtalelser:*      -> consultation    | Høring/udtalelser: Planen er klar.
høring / udtalelse:*     -> consultation    | Høring / udtalelse: Planen er klar.
høring / udtalelser:*    -> consultation    | Høring / udtalelser: Planen er klar.
høring og borgerinddragelse:* -> consultation    | Høring og borgerinddragelse: Planen er klar.
offentlig høring:*       -> consultation    | Offentlig høring: Planen er klar.
høringer/udtalelser:*    -> consultation    | Høringer/udtalelser: Planen er klar.
høring og inddragelse:*  -> consultation    | Høring og inddragelse: Planen er klar.
inddragelse og høring:*  -> consultation    | Inddragelse og høring: Planen er klar.
sagshistorik:*           -> history         | Sagshistorik: Planen er klar.
sagshistorik, henvisninger:* -> history         | Sagshistorik, henvisninger: Planen er klar.
beskrivelse af alternativ indstilling:* -> presentation    | Beskrivelse af alternativ indstilling: Planen er klar.
øvrige konsekvenser:*    -> assessment      | Øvrige konsekvenser: Planen er klar.
lovgrundlag – link:*     -> legal           | Lovgrundlag – link: Planen er klar.
tidligere behandling:*   -> history         | Tidligere behandling: Planen er klar.
tidligere beslutning:*   -> history         | Tidligere beslutning: Planen er klar.
tidligere beslutninger:* -> history         | Tidligere beslutninger: Planen er klar.
tidligere politisk behandling:* -> history         | Tidligere politisk behandling: Planen er klar.
politisk behandling:*    -> history         | Politisk behandling: Planen er klar.
sagens behandling:*      -> history         | Sagens behandling: Planen er klar.
handicappolitik:*        -> assessment      | Handicappolitik: Planen er klar.
