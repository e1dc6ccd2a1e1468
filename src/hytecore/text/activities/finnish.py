"""Finnish: the words by which activities of wellbeing plans are told from each other.

A line is a concept and the stems that name it. A stem stands at the beginning of a word or of a part of a compound; one
with `=` is a word or a part of its own. Of two stems that fit, the longer one counts: `koulutu` before `koulu`.
"""

from __future__ import annotations

TOPICS = """
exercise        liikun liikku kuntoil ulkoil kuntoliik arkiliik luontoliik liikkum
nutrition       ravitsem ravinto ruok ruoka ruoa ruoan ruokav syömi aterioi ateria
sleep           uni= unen= unta= univaj unettom nukkum lepo=
lifestyle       elintap elintav elämäntap elämäntav elämäntapo
oral            suun= suunterveyd hammas hammash hampai
mental          mielenterv mielen= mielenhyvinv mieliala psyyk henkis henkine mielenterveyde
substance       päihde päihte päihtei
drugs           huum huumaus huumei kannabi
alcohol         alkohol juomi
tobacco         tupak nikotiin savutto savutt savuton nuusk sähkösavuk tupakoi
gambling        rahapel peliongel pelihait peliriipp
gaming          pelaami digipel
loneliness      yksinäi
participation   osallisu osalli= osalliseks osallistav osallistami kuulemi vaikuttami
exclusion       syrjäyt
discrimination  syrjint syrjinn syrjim
equality        yhdenvert tasa-arv tasaarv
racism          rasis
inequality      eriarvoi hyvinvointiero terveysero väestöryhmien-väli
bullying        kiusaa kiusattu koulukiusa
violence        väkival lähisuhdeväkival perheväkival kaltoinkoht
falls           kaatumi kaatumistapaturm kaatuil kaatumisriski
accidents       tapaturm onnettomuu
traffic         liiken
safety          turvallis turvata turva=
overweight      ylipain lihav lihom painonhal
diabetes        diabet
heart           sydän sydäme verisuon verenpain
memory          muisti muistisair
cancer          syöpä syövä syövän syöpäs kasvain
diseases        kansansair kansantau sairastav sairau pitkäaikaissair
sexual          seksuaal
parenthood      vanhemmuu
parent_evening  vanhempainil vanhempainill
hobbies         harrast
culture         kulttuur taide taite taidel
library         kirjasto kirjastoj
adult_education kansalaisopist
museum          museo
music           musiik
nature          luonto luonno lähiluon metsä viheral
environment     elinympär ympäristö asuinympär asuinalu lähiympär
housing         asumi asumis asunto asunno asuntoj
homelessness    asunnottom
employment      työllist työllisy
money           toimeentul köyhy velkaant talousosaam talousneuv velkaneuv taloud
digital         sähköi digi digitaal verkkopalv nettipalv
devices         ruutuai älylait puhelimet
selfcare        omahoi omahoid
eservices       asioi asioint asioinn itseasioin
vaccination     rokot
family_centre   perhekesku
family_training perhevalmenn
clinic          neuvola neuvolo
pupil_welfare   kouluterveydenhuo opiskeluhuol oppilashuol opiskeluterveydenh opiskeluhuolto
health_care     terveydenhuol perusterveydenhuol terveyspalv terveyskesku
child_welfare   lastensuojel
meeting_place   kohtaamispaik olohuone avoimet-ovet
encounter       kohtaami
peer            vertais vertaistu
experts         kokemusasiantu
volunteers      vapaaehtoi talkoo
media           media medialuku mediakasv some= sosiaalise-media
bring_up        puheeksi puheeksiot
guidance_centre ohjaamo
outreach        etsiv jalkautuv
youth_work      nuorisotyö nuorisotal nuorisotilo
immigration     maahanmuut kotout kotoutu
access          esteet saavutet saatavuu
strength        lihasvoim lihaskun tasapain voimaharj
sitting         istumi istumis
suicide         itsemur itsetuho
depression      masenn masennu
anxiety         ahdistu jännit
stress          stressi uupumu jaksami
resources       voimavar resiliens
work_ability    työkyky työkyv työhyvinvoin
breakup         ero= erot= eroneuv eroauttam erotil erover erolap
grief           suru surev
home_visits     kotikäyn kotikäy
home_care       kotihoi kotihoid
service_guiding palveluohja asiakasohja
pathway         palveluketj palvelupol hoitoketj hoitopol palvelukokonais
reporting       hyvinvointikert
wellbeing_plan  hyvinvointisuun hyvinvointiohj
assessment      ennakkoarv vaikutusarv vaikutusten
information     tietojohta tiedolla=
partnership     kumppan
interaction     vuorovaik
emotions        tunne= tunnet tunneta tunteid
skills          taidot= taitoj taito= taitoa= taitojen osaami osaam
upbringing      kasvat kasvatu
walking         kävel
cycling         pyöräil
swimming        uinti uimi uimah uima
dance           tanss
sports          urheil urheilus
outdoor_route   reitti reitis reitit reittej reite reitin reitist
playground      leikkip leikkipuist
gym             kuntosal
youth_council   nuorisovaltu vaikuttajaryh vaikuttajatoim
elderly_council vanhusneuvos
community       yhteisöl yhteisö
wayfinding      kuljetus joukkoliik
infection       tartunta infektio
aids            apuväline
equipment       väline välin
technology      teknolog
steering        ohjausryh
legal           lakisäät
costs           kustann vaikutuk
youth_welfare   nuorisohyv
interest        etsivänuor
breakfast       aamupal
school_meal     kouluruok kouluruo kouluruokail
afternoon       iltapäivätoim aamutoim iltapäiv
summer_job      kesätyö
village         kylä kyli
pets            eläin koira
ageing_home     ikäystäv muistiystäv
food_aid        ruoka-ap ruoka-av ruokaap ruokaav
ability         toimintaky
"""

ACTIONS = """
counsel         neuvon neuvoj neuvoo ohjau ohjaa ohjata ohjaus valistu opastu
coaching        valmenn valment
planning        suunnitelm ohjelm strategi toimintaohjelm toimintasuunn suunnit suunnitt
training        koulutu koulutt koulutuk koulute koulutta perehdyt
lecture         luento luenno luenn
teaching        opetu opettami
treatment       hoito hoido hoita hoidon hoitam
rehabilitation  kuntout
therapy         terapi
research        tutkim selvity selvittä kartoitu kartoitt kysely
check           tarkastu tarkastam
screening       seulo
identify        tunnist havaits
group           ryhmä ryhmi ryhmien
club            kerho kerhoj
event           tapahtum tilaisuu ilta= illat= iltoj= illan= iltoja= iltojen= messut messuj viikko= viikot=
event           viikon= päivä= päivät= päivän=
workshop        työpaj paja= pajat= pajoj
forum           foorum webinaar seminaa
campaign        kampanj
communication   viesti viestin tiedott tiedotu tiedotta markkino
competition     kilpail haastek
grants          avustu avustam stipend rahoit
point           piste pisteet pisteit
loan            laina lainaam lainaus
route           polku polun polkuj
app             sovellu
website         verkkosivu sivusto sivut= sivuj= sivujen= facebook
chat            chat chatti
evaluation      arvioi arvioin mittaami mittaus itsearvi
monitoring      seuran seuraam raport raporto
visit           käynti käynn käynnit
card            kortti kortit kortin seteli passi=
network         verkost verkosto
meeting         tapaami neuvottel
construct       rakentami rakenta kunnostami peruskorj
design          muotoilu
table           pöytä pöydät pöydä pöytie
lending         lainaamo
play            leikki leiki
camp            leiri
aid             apu avun apua=
list            lista= listat= listan= luettelo
award           palkitsem palkint
helpline        puhelinpäiv auttava-puhel päivysty
analysis        analys
"""

GROUPS = """
children        lapsi= lapset= lapse lasten lapsil lapsia= lapsia lapsuu alakoul
family          perhe perhei lapsiper
infants         vauva vauvo
early_education varhaiskasv päiväkod päiväkot esikoul esiop vaka=
school          koulu kouluj koululai oppila peruskoul perusopet oppilai yläkoul luokkal
students        opiske opisk oppilaito lukio lukiol ammattiopis toisen-asteen
youth           nuor nuoriso nuoria nuoret
adults          aikui aikuis työikäi työikäis
workplace       työpaik työyhtei työelämä työnanta
professionals   henkilöst henkilökun ammattila ammattihenk työntek esihenk
elderly         ikäänty ikäihmi iäkk iäkäs iäkkä vanhu vanhuks seniori ikiliik eläkel ikääntyn ikäih
parents         vanhempi= vanhempa vanhempi vanhempie vanhemmat= vanhemmil isä= isien= isät= isille= äiti=
parents         äidit= äitien= äideille=
deciders        päättäj päätöksentek valtuutet luottamush
pregnant        raska odottav ensisynn synnyttä
unemployed      työttöm työtön pitkäaikaistyöt työttömyy
women           nais naise naist tytöt= tyttöj tyttö
men             mies miehet= miehil miest miehen pojat= poikie poikien
immigrants      pakolais vieraskiel
disabled        vammai vammaist kehitysvam
carers          omaishoi omai= omaiset= omaist omaisten
patients        potila
addicts         päihdeasiak päihdekun
roma            romani
conscripts      varusmie
convicts        vanki vangi
"""

BROAD = """
health          terve terveys terveyde tervey
wellbeing       hyvinvoin hyvinvoinn hyvinvoint
hyte            hyte
services        palvelu
cooperation     yhteistyö yhteistoim
people          asukka asukas kuntala väestö ihmi kansala henkilö
clients         asiakk asiaka
organisations   järjestö yhdisty seura= seurat= seuroj= seurojen= toimijat= toimijoid toimij
everyday        arki= arjen= arjess arkise arkis arkea
life            elämä elämän
"""

QUALITIES = """
multidisciplinary monialai moniamm monitoimij
regional        alueel alue= alueen= alueit alueiden seudul seutu
local           paikal lähi=
national        kansall valtakun
county          maakun hyvinvointialu sote sote=
municipality    kunta kunna kunti kuntie kunnat kaupunk kaupung
low_threshold   matala kynny kynnyk
new             uusi= uuden= uudet= uusien= uusia= uudenl
shared          yhteis yhteine yhteist
early           varhai
intensive       tehost
free            maksut
at_home         kotona= koti= kotien=
leisure         vapaa-aik vapaa-aja vapaaaik
regular         säännöl
systematic      systema
various         eri= erilai erila monipuol
active          aktiivi aktiivis
quality         laadu laatu
risk            riskiryh riski riskit
targeted        kohden kohdist
targets         erity
open            avoi avoimi
own             oma= omat= omien=
concrete        konkreet käytännön=
small           pien= piene
mobile          liikkuva-palv
third_sector    kolman kolmas kolmannen sektor
"""

FRAMES = """
frame           järjestämi järjestet järjestä järjestel kehittämi kehitt kehity käyttööno käyttö käytö käytt käyte
frame           toteut toimeenp jalkaut juurru levit levittä vakiinn laati laadi laadin tuott hyödyn
frame           varmist aloit käynnis jatka jatku ylläpi huomio huomioi organis tarjo tarjoa suunta kohde kohten
frame           toimenp toiminna toiminta toiminto toimint toiminno toimi toimet toimin hanke hankke projekt kokeil
frame           pilot menetel mall malli mallin käytän käytänt prosess kokonais tehtäv asia asiat työ työn työt=
frame           muoto muotoi
frame           määrä osuu osuus osuude kokem koetu koke tulos tuloks aihe aihei teema teemo tila tilan tilojen tilat=
frame           osallistum osallistu yhdyspin ottami otto= oton= ottaa otta otet liitty selkiy selkeyt tiivist
frame           koordin koordinaatt koordinaattor koordinoi
frame           rakent rakente resurs mukai liittä anto antami hankin hankki lisäy luomi luoda jako jaka jakami
frame           nimeä nimet nimit myönt myönn palkkaa perustam käynti= tehtä työ avaam avata
frame           valmist päivity päivite päivitt hyväksy julkais rekryt tilaami pitämi toimitt lanseer integroi keskit
frame           vakinais aktivoi yhdistämi osoittami perustet perustaa laajennu ottaminen liittämi tarkist tehdä tehdää
frame           yhtenäis koottu kokoam kuvaa kuvaami sopimi muutt muutos muuto tapa tavat tavoit mahdollis tarpe tarve
frame           taso taso= perust perusta tekemi teko uudist jatkuva pysyv laajen laajent nykyt käynti=
"""

UP = """
lisää lisäänt lisään edist edisty vahvist vahvistu parant parane paran tuke tuki tukea= tuen= tukemi mahdollist
kasvu kasvaa nous nousee kohen kohene enenee innost kannust motivoi
"""
DOWN = """
vähen vähene vähent laske lasku lasket pienen kaven kavent ehkäi ehkäis ennaltaehk torju hillit estä estäm
poista lievit purka purkam katkais vastaise vastaine lopetta vieroit
"""
PROBLEM = "ongelm haitt haita häiriö haaste"

STOPS = """
ja sekä tai eli myös että joka jotka jossa joissa jonka on ovat ei olla oleva olevien olevat kun kuin jos mm esim ym
jne ml eri muu muut muiden sen niiden niitä se ne tämä kanssa varten liittyen liittyvä liittyvät keskuudessa parissa
keskuuteen osalta välillä väliset välisiä välistä välinen välisen välisten vähän paljon enemmän entistä erityisesti
yhdessä yhteistyössä yhteistyöllä mukaan aikana ajan sisällä kohti ilman vuoden vuosi vuonna vuosittain kaikki
kaikille kaikkien koko noin tms sis muun muassa osana osaksi saada tulee olisi toinen toiset oman omat oma alle yli
päästä
""".split()
BACKWARDS = frozenset("kautta avulla mukaisesti mukaan perusteella yhteydessä kanssa myötä pohjalta puitteissa".split())
"""Words that belong to the word before them, and with it say how, not what."""
EXAMPLES = frozenset("esim esimerkiksi mm ml kuten sis sisältäen erityisesti".split())
"""Words after which examples stand."""
JOINERS = frozenset("ja sekä tai eli".split())
LOCATIVE = ("ssa", "ssä", "lla", "llä", "sta", "stä", "lle", "lta", "ltä")
PIECES = frozenset("us uus uminen minen nen inen tus sta ssa ssä lla llä ta tä en in den ien aminen isuus suus".split())
"""Ends of words that text recognition has cut off."""
