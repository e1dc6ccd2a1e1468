"""Swedish: the words by which activities of wellbeing plans are told from each other; see `finnish`."""

from __future__ import annotations

TOPICS = """
exercise        motion motions rörel rörelse fysisk idrott= träning rör= friluft
nutrition       kost= kost kosten= närin matvan mat= maten= mathjälp måltid närings
sleep           sömn
lifestyle       levnadsvan livsstil levnadssät
oral            mun= munhäls tand tänder
mental          psyki mental sinnes
substance       rusmedel missbruk drogförebyg rusmedels beroende
drugs           drog droger narkot cannabis
alcohol         alkohol
tobacco         tobak rökfri röknin rökslut nikotin snus rökning
gambling        penningspel spelberoend spelproblem
gaming          dataspel
loneliness      ensam
participation   delakt delaktig inflytan påverkan medinflyt
exclusion       marginalis utslagn utanförskap utestäng
discrimination  diskrimin
equality        jämställd likabehandl jämlik
racism          rasism
inequality      välfärdssk hälsoskill hälsokly
bullying        mobbn mobbing
violence        våld våldet relationsvåld
falls           fallolyck fallförebyg fall= fallskad fallprev falls= fallen=
accidents       olycka olycks olyckor
traffic         trafik
safety          säkerh trygg
overweight      övervikt fetma viktkon
diabetes        diabet
heart           hjärt blodtryck
memory          minnes minne
cancer          cancer
diseases        folksjuk sjuklig sjukdom
sexual          sexual sexuell
parenthood      föräldraskap
parent_evening  föräldrakväll föräldramöt
hobbies         hobby fritids fritid
culture         kultur konst
library         bibliotek
museum          muse
music           musik
nature          natur närnatur skog
environment     livsmilj boendemilj miljö
housing         boende bostad bostäder
homelessness    bostadslös hemlös
employment      sysselsätt
money           utkomst fattigdom skuldråd ekonom
digital         digital elektronisk nättjänst
devices         skärmtid
selfcare        egenvård
eservices       e-tjänst ärende
vaccination     vaccin
family_centre   familjecent
family_training familjeförber familjeträn
clinic          rådgivningsbyr barnrådgivn mödrarådgivn barnrådgivningen
pupil_welfare   elevvård elevhäls studerandevård skolhälsov studerandehäls
health_care     hälsovård hälsocentral primärvård hälsotjänst
child_welfare   barnskydd
meeting_place   mötesplats träffpunkt
encounter       bemöt
peer            kamratstöd referensstöd kamrat
experts         erfarenhetsexp
volunteers      frivill volontär
media           medie media
bring_up        samtalsmet tala-om föra-på-tal tal=
guidance_centre navigator
outreach        uppsökande
youth_work      ungdomsarb ungdomsarbet ungdomsgård
immigration     integration invandr
access          tillgängl
strength        muskelstyrk balans
sitting         sittande stillasitt
suicide         självmord suicid
depression      depression
anxiety         ångest
stress          stress utmattn
resources       resilien
work_ability    arbetsförm arbetshäls arbetshälsa
breakup         skilsmäss separation
grief           sorg
home_visits     hembesök
home_care       hemvård
service_guiding servicehandled klienthandled
pathway         servicekedj vårdkedj vårdstig servicestig
reporting       välfärdsberätt
wellbeing_plan  välfärdsplan
assessment      förhandsbedöm konsekvensbedöm
partnership     partnersk
interaction     växelverkan interaktion
emotions        känslo känslor
skills          färdighet kompeten kunnande kunskap
upbringing      fostran
walking         promen gång= gåing vandr
cycling         cykl cykel
swimming        sim= simning simhall simund
dance           dans
sports          idrotts
outdoor_route   led= leder motionsspår
playground      lekplats lekpark
gym             gym= gymsal
youth_council   ungdomsfullm
elderly_council äldreråd
community       gemenskap
vaccines        vaccinering
aids            hjälpmedel
equipment       redskap utrust
technology      teknol
breakfast       frukost
school_meal     skolmat skollunch skolmål
afternoon       eftermiddagsverk morgonverk
summer_job      sommarjobb sommararb
village         byar bya byn=
"""

ACTIONS = """
counsel         rådgiv rådgivn handledn vägled handled upplysn råd=
coaching        coach
planning        plan plan= planer program strateg handlingsprog handlingsplan
training        utbild fortbild skolning kurs kurser
lecture         föreläs
teaching        undervis
treatment       vård= vården= behandl
rehabilitation  rehabil
therapy         terapi
research        utredn kartlägg enkät undersökningsst forskn
check           hälsoundersök undersök hälsogransk hälsokontr kontroll granskn
screening       screen
identify        identif upptäck
group           grupp
club            klubb
event           evenem kväll tillställn dag= dagar= vecka= veckor= mässa
workshop        workshop verkstad verkstäd
forum           forum seminari webbinari
campaign        kampanj
communication   kommunik inform marknadsför
competition     tävling utmaning
grants          understöd bidrag stipend
point           punkt= punkter
loan            utlån låna lån=
app             app= appen=
website         webbplats webbsid
evaluation      utvärder bedömn
monitoring      uppfölj
visit           besök
card            kort= kortet= sedel sedlar
network         nätverk
meeting         träff träffar möte= möten=
construct       bygg renover
camp            läger
"""

GROUPS = """
children        barn
family          famil barnfamil
infants         spädbarn baby
early_education småbarnsped daghem förskol
school          skol elev grundskol grundutbild
students        studer läroans gymnasi yrkesskol
youth           ung unga ungdom unga=
adults          vuxn arbetsföräldr personer-i-arbetsför arbetsföra
workplace       arbetsplats arbetsgem arbetslivet arbetsliv
professionals   personal yrkesut yrkespers anställd
elderly         äldre senior åldr pension
parents         föräld pappor mammor pappa mamma
pregnant        gravid blivande
unemployed      arbetslös långtidsarbetsl
women           kvinn flick
men             män= mäns= männ pojk
immigrants      flykting främmandespr
disabled        funktionsned funktionshind handikapp
carers          närståendev anhörig
patients        patient
roma            romer romsk
"""

BROAD = """
health          hälsa hälso häls hälsofrämj
wellbeing       välbefin välfärd välmå
hyte            hyte
services        tjänst servic
cooperation     samarb samverk
people          invånar männis befolk person kommuninv
clients         klient kund
organisations   organis fören tredje sektorn aktör
everyday        vardag
life            liv= livet=
"""

QUALITIES = """
multidisciplinary mångprof sektorsöver tvärsektor multiprof
regional        region område
local           lokal
national        nation riks
county          välfärdsområd landskap
municipality    kommun stad= staden= stadens=
low_threshold   låg= lågtröskel tröskel
new             ny= nya= nytt=
shared          gemensam
early           tidig
intensive       intensiv intensif effektiver
free            gratis avgiftsfri
regular         regelbund
systematic      system
various         olika mångsid
active          aktiv
quality         kvalit
risk            risk
targeted        rikta inrikt
open            öppen öppna
"""

FRAMES = """
frame           uppdater godkänn publicer anställ rekryter starta bilda grunda inrätt vidareutv göra hålla utse utnämn
frame           upprätt
frame           utvidg bered bereds sätta sätts görs hålls tas= ges= byggs stödverks
frame           ordna anord arrang utveckl införa införan ibruktag genomför implem förankr utarbet uppgör uppgöran
frame           verkställ erbjud säkerst trygga säkra inled start fortsätt upprätthål koordin samord verksamh
frame           åtgärd projekt
frame           metod modell verksamhetsmod process arbetssätt arbete arbet= arbetet= användn bruk helhet antal
frame           andel upplevels
frame           tema möjlig ta= bruk= skapa skapande produc utnyttj beakta kontinuer uppdat förnya användande insats
"""

UP = """
öka ökar ökning främj stärk förstärk förbättr stöd= stöda stödj stödja stödet= uppmuntr motiv höja stiger
möjliggör
"""
DOWN = "minska minskar minskn förebygg prevent motverka bekämp hindra sjunk lindra avlägsn utjämn"
PROBLEM = "problem olägenh störning skadverk"

STOPS = """
och samt eller att av för med till som är på den det de en ett från inom vid om hos bland mellan genom via bl.a bl a
t.ex t ex exempelvis enligt särskilt alla sina sin sitt deras dess under per ska mer än i hur vad dels också
""".split()
BACKWARDS: frozenset[str] = frozenset()
EXAMPLES = frozenset("exempelvis såsom särskilt inklusive".split())
JOINERS = frozenset("och samt eller".split())
LOCATIVE: tuple[str, ...] = ()
PIECES: frozenset[str] = frozenset("ning ningen het en et arna erna orna".split())
