"""Finnish words of owners, as facts: heads of names by kind, groups nobody can ask, marks of doubt and of roles."""

from __future__ import annotations

BODY = """
    ryhmä ryhmän ryhmälle tiimi tiimin lautakunta lautakunnan jaosto jaoston jaos johtokunta johtokunnan
    neuvottelukunta neuvottelukunnan toimikunta toimikunnan valtuusto valtuuston hallitus hallituksen neuvosto
    neuvoston verkosto verkoston foorumi foorumin parlamentti raati raadin työryhmä ohjausryhmä johtoryhmä johtotiimi
    toimielin valiokunta valiokunnan jory jatkoryhmä kokous pöytä
"""
ROLE = """
    johtaja johtajan päällikkö päällikön koordinaattori koordinaattorin vastaava vastaavan suunnittelija
    suunnittelijan asiantuntija asiantuntijan ohjaaja ohjaajan sihteeri sihteerin hoitaja hoitajan opettaja rehtori
    rehtorin esimies esimiehen esihenkilö esihenkilön työntekijä työntekijän kuraattori psykologi lääkäri vetäjä
    vetäjän puheenjohtaja puheenjohtajan agentti lähettiläs valmentaja edustaja edustajan yhdyshenkilö vastuuhenkilö
    henkilö kehittäjä kehittäjän tuottaja neuvoja tutkija insinööri arkkitehti lakimies assistentti avustaja konsultti
    apulaisjohtaja asiamies valtuutettu tarkastaja mestari toimija yhteyshenkilö palveluohjaaja pääsuunnittelija
    controller ravitsemusterapeutti terapeutti fysioterapeutti kirjastonhoitaja pedagogi kirkkoherra diakoni
    nuorisotyöntekijä johtajat päälliköt koordinaattorit vastaavat suunnittelijat asiantuntijat ohjaajat sihteerit
    hoitajat opettajat rehtorit esimiehet esihenkilöt kuraattorit psykologit lääkärit vetäjät valmentajat
    yhdyshenkilöt agentit vastuuhenkilöt kehittäjät neuvojat tutkijat terapeutit valtuutetut kaupunginjohtaja
    kunnanjohtaja pormestari yrittäjä pj puheenjohtajisto osaamistyöpari yhteyshenkilöt lähettiläät nettarit nettari
    vastinparit vastinpari
"""
UNIT = """
    palvelut palvelu palveluiden palvelujen palveluissa palveluista toimi toimen toimiala toimialan yksikkö yksikön
    osasto osaston keskus keskuksen neuvola neuvolan tulosalue palvelualue vastuualue kasvatus kasvatuksen opetus
    opetuksen huolto huollon työ työn virasto viraston kirjasto kirjaston koulu koulun päiväkoti päiväkodin museo
    opisto opiston integraatio viestintä viestinnän toimisto toimiston hallinto hallinnon kaavoitus ohjaamo keittiö
    kotihoito hoito kuntoutus nuorisotyö varhaiskasvatus perusopetus apteekki asema talo ict henkilöstöhallinto
    konsernihallinto keskushallinto ympäristönsuojelu rakennusvalvonta ruokapalvelu tilapalvelu sivistystoimi kanslia
    elinvoima sivistys hyvinvointi vapaa-aika kulttuuri liikunta nuoriso tekninen työllisyys matkailu soten peruskoulu
    lukio lukion sosiaalityö vastaanotto poliklinikka sairaanhoito lastensuojelu perheneuvola oppilashuolto
    opiskeluhuolto työterveyshuolto maahanmuuttotyö turvallisuus perhekeskus asiakasohjaus pelastuslaitos
"""
ORGANISATION = """
    kunta kunnan kunnalle kaupunki kaupungin hyvinvointialue hyvinvointialueen seurakunta seurakunnan seurakuntayhtymä
    kuntayhtymä yhdistys liitto seura säätiö ry oy oyj osuuskunta yritys metsähallitus poliisi poliisilaitos järjestö
    laitos laitoksen liikelaitos sairaanhoitopiiri ammattikorkeakoulu yliopisto ministeriö te-toimisto kela thl avi
    ely järjestön yhdistyksen liiton seuran säätiön aluehallintovirasto oppilaitos kansalaisopisto rajavartiolaitos
"""

ORGANISATION_FORMS = frozenset(
    """
    ry r.y ry:n ry:ltä oy oyj ab oyab tmi ky osk säätiö säätiön sr säätiö:n rf abp stiftelse stiftelsen yhdistys
    yhdistyksen liitto liiton seura seuran akatemia koti kodin talo talon keskus keskuksen opisto koulu koulun
    seurakunta klubi klinikka kirkko hanke hankkeen projekti projektin ohjelma ohjelman yritys risti kuntayhtymä
    kampanja tapahtuma kerho yhtiö osasto piiri games sairaala kirjasto museo teatteri instituutti akademi förening
    föreningen förbund förbundet fond fonden hus huset hem hemmet skola skolan församling kyrka klubb centrum projekt
    projektet program akademin sällskap rahasto palvelut palvelu yksikkö tila rinki mökki kampus puisto tori
    foundation association club academy school house centre center project company ltd inc centret kor kuoro
    """.split()
)
"""Words that make the names before them those of an organisation, a house or a project."""

COLLECTIVE = frozenset(
    """
    järjestöt yhdistykset seurat kunnat kaupungit koulut päiväkodit oppilaitokset yritykset toimijat kumppanit
    yhteistyökumppanit sidosryhmät viranomaiset seurakunnat hyvinvointialueet toimialat hallintokunnat yksiköt
    työpaikat työnantajat asukkaat kuntalaiset kaupunkilaiset vanhemmat huoltajat perheet ikäihmiset ikääntyneet
    vapaaehtoiset ammattilaiset työntekijät kylät tahot yhteisöt tuottajat organisaatiot virastot laitokset liitot
    lautakunnat verkostot avainhenkilöt jäsenet sektorit neuvolat kirjastot kerhot klubit sairaalat terveysasemat
    terveyskeskukset hoitokodit asiakkaat potilaat opiskelijat oppilaat osallistujat käyttäjät eläkeläiset
    yhdistystoimijat hankkeet palveluntarjoajat yrittäjät henkilöt ihmiset luottamushenkilöt päättäjät koululaiset
    osapuolet osalliset vastuutahot tukijat rahoittajat lukiot ryhmät tiimit osastot palveluyksiköt
    varhaiskasvatusyksiköt työyhteisöt taloyhtiöt kaupat ravintolat mediat talot kodit ammattiryhmät ammattikunnat
    alueet kaupunginosat hallinnonalat toimintayksiköt keskukset nuorisotalot yhteistyötahot yhteistyötoimijat
    yhteistyöverkostot jaostot valtuutetut eläkeläisjärjestöt maakunnat ministeriöt isännöitsijät hyte-toimijat
    sote-ammattilaiset henkilöstö henkilökunta omaiset läheiset naapurit järjestökenttä toimijakenttä toimijajoukko
    joukko väki työskentelevät toimivat edustajat yhteistyö kumppanuusverkostot sote-toimijat ammattihenkilöt
    työntekijämme
    """.split()
)
"""Groups in the nominative; a longer word may end in one of them."""

COLLECTIVE_ALONE = frozenset(
    """
    lapset nuoret aikuiset kunnilla järjestöillä kouluilla kuntien järjestöjen nuoria esihenkilöt esimiehet opettajat
    johtajat päälliköt
    """.split()
)
"""Groups that count only where nothing else is said: *Pelastakaa Lapset* is an association."""

PARTNERS = (
    "järjestö", "yhdisty", "seuroj", "kunti", "kuntie", "kaupunki", "koulu", "päiväkot", "oppilaito", "yrity", "toimij",
    "kumppan", "yhteistyökump", "sidosryhm", "viranoma", "seurakunti", "hyvinvointialuei", "toimialoj", "hallintokunti",
    "työpaikko", "työnanta", "asukka", "kuntala", "kaupunkila", "vanhem", "huoltaj", "perhei", "vapaaehto", "ammattila",
    "työntekijö", "kyli", "taho", "yhteisö", "tuottaj", "organisaatio", "virastoj", "liittoj", "verkosto", "avainhenk",
    "sektori", "lautakunti",
)  # fmt: skip
"""How the genitive plural of such groups begins, where it is told with whom someone works."""

QUANTIFIERS = frozenset(
    """
    kaikki kaikkien kaikilla jokainen jokaisen jokaisella kukin kunkin kullakin muut muiden muita eri useat useiden
    useita monet monien monia lukuisat lukuisia moni kaikkia kumpikin molemmat yhteisvastuu satoja monialaisesti
    yhteisesti poikkihallinnollisesti moniammatillisesti poikkitoimialaisesti monitoimijaisesti verkostoyhteistyössä
    verkostona verkostomaisesti kymmeniä satojen tuhansia yhteisvastuullisesti yhteisvastuussa muutama muutamia
    """.split()
)
"""Words that make whoever follows a group."""

WHOLE = frozenset("koko koko-".split())
WHOLE_OF = frozenset(
    """
    kaupunki kunta organisaatio konserni henkilöstö henkilökunta koulu työyhteisö yhteisö väestö alue hyvinvointialue
    maakunta verkosto toimiala porukka väki tiimi kaupunkiorganisaatio kuntaorganisaatio kaupunkikonserni
    kuntakonserni johto hallinto yhtymä kuntayhtymä keusote kaupungin kunnan organisaation kenttä sote seurakunta
    yksikkö talo maa kouluyhteisö kyläyhteisö kaupunkiyhteisö seutu järjestökenttä ammattikunta
    """.split()
)
SHARED = (
    "yhteinen vastuu", "yhteisvastuu", "kolmas sektori", "kolmannen sektorin", "3. sektori", "3.sektori",
    "omalta osaltaan", "kuuluu kaikille", "tahoillaan", "kaikki yhdessä", "yhdessä kaikki", "yhdessä eri",
    "ei yksittäistä",
)  # fmt: skip
"""Turns of phrase by which nobody in particular answers."""

NUMBERS = frozenset(
    """
    kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen kaksikymmentä kolmekymmentä viisikymmentä sata
    kaksisataa tuhat noin pari tusina parikymmentä parisataa
    """.split()
)
"""Numbers by which a group is counted, before a noun in the partitive."""

WITH = frozenset("yhteistyössä yhdessä yhdess yhteistyönä yht.työssä kanssa".split())
AND = frozenset("ja sekä + & plus ynnä eli".split())
OR = frozenset("tai taikka".split())
UNDECIDED = frozenset(
    """
    nimetään nimetty nimeämättä nimeämistä täsmentyy täsmennetään tarkentuu tarkennetaan täydentyy täydennetään
    sovitaan sovittava sovittu päätetään päätetty selvitetään selvitettävä selviää myöhemmin mahdollisesti ehkä
    alustavasti avoinna auki sopimatta päättämättä epäselvä epäselvää todennäköisesti määritellään määrittämättä
    valitaan vahvistuu varmistuu mahd puuttuu tiedossa
    """.split()
)
"""Words that put an owner off or leave it in doubt; a few of them only beside *ei*, *vielä* or by themselves."""
ONLY_BESIDE = frozenset("nimetty sovittu päätetty nimeämistä auki tiedossa puuttuu".split())
BESIDE = frozenset("ei vielä vailla myöhemmin on".split())
HEDGES = frozenset("mahdollisesti ehkä alustavasti todennäköisesti mahd".split())
"""Words of doubt before a name."""
OPEN = frozenset("avoin avoimena avoimet avoinna".split())

ROLE_LABELS = {
    "päävastuu": "lead", "päävastuutaho": "lead", "vetovastuu": "lead", "vetäjä": "lead", "johtaa": "lead",
    "johtovastuu": "lead", "koordinointi": "lead", "koordinaatio": "lead", "koordinoi": "lead",
    "koordinointivastuu": "lead",
    "vetäjätaho": "lead", "pääomistaja": "lead",
    "vastuu": "responsible", "vastuutaho": "responsible", "vastuutahot": "responsible", "vastaa": "responsible",
    "vastuussa": "responsible", "vastuuhenkilö": "responsible", "vastuuhenkilöt": "responsible",
    "toteuttaja": "responsible",
    "toteuttajat": "responsible", "toteutus": "responsible", "toteutusvastuu": "responsible", "omistaja": "responsible",
    "vastuuyksikkö": "responsible", "vastuutoimija": "responsible", "vastuutoimijat": "responsible",
    "tuki": "support", "tukee": "support", "tukena": "support", "asiantuntijatuki": "support", "tukija": "support",
    "kumppani": "partner", "kumppanit": "partner", "kumppanina": "partner", "kumppaneina": "partner",
    "yhteistyökumppani": "partner", "yhteistyökumppanit": "partner", "yhteistyökumppanina": "partner",
    "yhteistyökumppaneina": "partner", "yhteistyö": "partner", "yhteistyössä": "partner", "mukana": "partner",
    "osallistujat": "partner", "yhteistyötahot": "partner", "yhteistyötaho": "partner", "osallistuvat": "partner",
    "muut": "partner", "yhteistyötahoina": "partner", "osallisena": "partner",
}  # fmt: skip
"""Words that say in which role those after them are: before a colon, or by themselves as *kumppaneina*."""

RELATIVE = frozenset("joka jonka jolla jolle jotka joiden joilla joille johon missä".split())

FIELDS = frozenset(
    """
    kulttuuri vapaa-aika liikunta nuoriso kasvatus koulutus opetus sivistys hyvinvointi terveys tekniikka ympäristö
    elinvoima osallisuus talous hallinto työllisyys maankäyttö kaavoitus asuminen viestintä oppiminen kulttuuripalvelu
    kasvu tutkimus kehittäminen strategia turvallisuus elinympäristö infra kaupunkisuunnittelu matkailu
    konsernipalvelu
    """.split()
)
"""Fields of work of which two make the name of one unit: *Kasvatus ja koulutus*."""

BRACKETED_ROLES = {
    "pj": None, "pj.": None, "puheenjohtaja": None, "siht": None, "siht.": None, "sihteeri": None,
    "vastuu": "responsible",
    "päävastuu": "lead", "vetovastuu": "lead", "koord": "lead", "koord.": "lead", "koordinointi": "lead",
    "vetäjä": "lead",
    "tuki": "support", "kumppani": "partner", "kumppanit": "partner", "kumppanina": "partner", "yhteistyö": "partner",
    "vpj": None, "esittelijä": None, "varapj": None, "lead": "lead", "ordf": None, "ansvarig": "responsible",
    "huvudansvar": "lead", "samordning": "lead", "stöd": "support", "partner": "partner", "support": "support",
    "chair": None,
}  # fmt: skip
"""What brackets say of a role; None where it is a task in a body."""
