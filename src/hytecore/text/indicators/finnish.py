"""Finnish words that tell what the name of an indicator is: facts, no logic.

Heads are base forms, looked for with their inflection at the end of a word; after a colon stands the stem that
gradation changes. Other words are whole words in the form in which they matter.
"""

from __future__ import annotations

QUANTITIES = tuple(
    """
    määrä osuus aste:astee indeksi prosentti:prosenti kerroin:kertoime suhde:suhtee luku:luvu tulos keskiarvo mediaani
    ilmaantuvuus esiintyvyys kattavuus peittävyys yleisyys kustannus meno käynti:käynni saldo muuttovoitto:muuttovoito
    muuttotappio nettomuutto:nettomuuto arvosana sokeriarvo mittausarvo veriarvo verensokeri odotusaika:odotusaja
    jonotusaika:jonotusaja käsittelyaika:käsittelyaja ruutuaika:ruutuaja vasteaika:vasteaja istumisaika:istumisaja
    läpimenoaika:läpimenoaja elinaika:elinaja elinajanodote:elinajanodottee taso ennuste:ennustee jakauma tilasto
    syntyvyys kuolleisuus sairastavuus työttömyys työllisyys pienituloisuus nopeus pituus kesto hinta:hinna summa
    tyytyväisyys tyytymättömyys vaihtuvuus läpäisy todennäköisyys lihasmassa luumassa lihasvoima puristusvoima
    verenpaine:verenpainee hoitojakso vuorokausi:vuorokaude hoitoonpääsy mitoitus pinta-ala frekvenssi volyymi tulotaso
    """.split()
)
"""What is a number by itself."""

QUANTITY_WORDS = frozenset(
    """
    pisteet pistettä pisteitä pisteluku kokonaispisteet riskipisteet testipisteet arvo arvot kerrat kertoja
    käyntikerrat käyntikertoja avauskerrat näyttökerrat lkm kpl bmi pyll nps gini puristusvoima hyte-kerroin
    kg km km2 litraa asteikko tulot pisteytys luvut päivät vuorokaudet euromäärä summapisteet
    """.split()
)
"""The same, where only some forms or the word by itself count."""

NOT_HEADS = frozenset(
    """
    haaste haasteet haastetta haasteita ihmissuhde ihmissuhteet ihmissuhteita lähisuhde lähisuhteet parisuhde
    parisuhteet työsuhde työsuhteet kaverisuhteet perhesuhteet pituuskasvu toinen-aste toisen-asteen
    käytössä vapaa-aika ajankäyttö
    """.split()
)
"""Words that end like a quantity and are none."""

PEOPLE = tuple(
    """
    asiakas:asiakkaa osallistuja kävijä käyttäjä harrastaja työtön:työttömä asunnoton:asunnottoma seuraaja tilaaja
    katsoja kuulija tupakoija saaja hakija vierailija pudokas:pudokkaa äänestäjä vapaaehtoinen lainaaja juoja
    pitkäaikaistyötön:pitkäaikaistyöttömä
    """.split()
)
"""Whom a statistic counts."""

PEOPLE_WORDS = frozenset(
    """
    ylipainoiset lihavat yksinäiset pienituloiset raittiit yksinasuvat opiskelijat ulkopuolella liikkumattomat
    kaltoinkohdellut työkyvyttömät huono-osaiset päihdeongelmaiset
    """.split()
)

COUNTED = tuple(
    """
    tupakointi:tupakoinni nuuskaus kulutus myynti:myynni yksinäisyys ahdistuneisuus ahdistus masennus masentuneisuus
    oireilu oire:oiree ylipaino lihavuus uupumus väsymys unettomuus stressi poissaolo tapaturma murtuma kuolema
    itsemurha rikos pahoinpitely avioero puute:puuttee toimintakyky:toimintakyvy terveydentila elämänlaatu luottamus
    pelko:pelo köyhyys turvattomuus velkaantuneisuus asunnottomuus ilmoitus hakemus lähete:lähettee jono
    päivärahapäivä hoitopäivä poissaolopäivä elinvuosi:elinvuode laina lainaus lataus klikkaus tykkäys puhelu avustus
    määräraha investointi:investoinni liikevaihto:liikevaihdo muuttoliike:muuttoliikkee diabetes dementia
    tartunta:tartunna klamydia raskaus abortti:aborti raskaudenkeskeytys synnytys karies reikiintyminen aktiivisuus
    keskeytys syrjäytymisriski kokeilu käyttö:käytö aamupala toimeentulotuki:toimeentulotue häiriö tarve:tarpee
    huostaanotto:huostaanoto väkivalta:väkivalla häirintä:häirinnä muutto:muuto tunne:tuntee mittaus
    rokotuskattavuus humala tulehdus vaikeus ongelma
    """.split()
)
"""Events and conditions that surveys and registers count."""

COUNTED_PLURALS = frozenset("päivitykset yhteydenotot sijoitukset rokotukset vastaukset ensikertalaiset".split())
"""What is an activity in the singular and is counted in the plural."""

CHANGES = frozenset(
    """
    kehitys muutos muutokset kasvu lasku nousu vaihtelu trendi jakauma väheneminen lisääntyminen paraneminen
    kasvaminen laskeminen nouseminen pieneneminen kaventuminen muuttuminen aleneminen jakautuminen ero erot
    """.split()
)
"""What happens to a quantity; after its genitive the name is still that of a quantity."""

ACTIVITIES = tuple(
    """
    laadinta:laadinna valmistelu päivitys toteutus käyttöönotto:käyttöönoto käynnistys tiedotus viestintä:viestinnä
    ohjaus neuvonta:neuvonna koulutus seuranta:seuranna arviointi:arvioinni raportointi:raportoinni kartoitus tuki:tue
    yhteistyö toiminta:toiminna hanke:hankkee projekti kampanja pilotti:piloti ehkäisy keruu haastattelu
    läpikäynti:läpikäynni pilotointi:pilotoinni keskustelu kysely havainnointi:havainnoinni työ verkosto kokous
    tapaaminen tilaisuus:tilaisuude tapahtuma kurssi työpaja valmennus palaveri auditointi:auditoinni katselmus
    perehdytys kampanjointi:kampanjoinni tiedonkulku:tiedonkulu puheeksiotto:puheeksioto tarkastus
    ohjeistus markkinointi:markkinoinni varmistus kilpailutus läpivienti:läpivienni dokumentointi:dokumentoinni
    """.split()
)
"""What is done, as a noun."""

PHENOMENA = frozenset(
    """
    kiusaaminen tupakoiminen juominen humalajuominen kokeminen osallistuminen syöminen
    nukkuminen äänestäminen kaatuminen kaatumiset väsyminen pelaaminen syrjäytyminen eroaminen syntyminen kuoleminen
    keskeyttäminen nuuskaaminen altistuminen ikääntyminen muuttaminen sairastuminen polttaminen yksinasuminen
    kuormittuminen uupuminen rahapelaaminen kaltoinkohtelu
    """.split()
)
"""What people do or what happens to them; other nouns in *-minen* are what an organisation does."""

IMPRESSIONS = ("palaute:palauttee", "kokemus", "näkemys", "mielipide:mielipitee")
"""What people say, which can be described but is no number."""

DOCUMENTS = tuple(
    """
    suunnitelma ohjelma strategia kertomus raportti:raporti selvitys sopimus opas:oppaa esite:esittee ohje:ohjee
    lomake:lomakkee muistio pöytäkirja asiakirja lausunto:lausunno malli vuosikello linjaus tiekartta:tiekarta
    kuvaus taulukko:tauluko materiaali päätös palvelupolku:palvelupolu dokumentti:dokumenti luettelo
    verkkosivusto julkaisu tiedote:tiedottee katsaus
    """.split()
)
"""What is written."""

QUESTION_WORDS = frozenset(
    """
    miten kuinka montako paljonko mitä mikä mitkä millainen millaisia millä mihin missä mistä milloin miksi
    kuka ketkä ketä kenelle onko ovatko voiko oliko saako saavatko minkälainen minkälaisia minkä
    """.split()
)
HOW_MANY = frozenset("moni monta monesko monella paljon paljonko montako suuri usein monelle monen pitkä kauan".split())
POINTER_WORDS = frozenset("ks kts katso kso vrt".split())
INDICATOR_WORDS = frozenset(
    """
    mittari mittarit mittareita mittareiden mittarien mittaristo mittaristot indikaattori indikaattorit indikaattoreita
    indikaattorien indikaattoreiden tunnusluvut tunnuslukuja seurantaindikaattorit seurantamittarit arviointimittarit
    tulosmittarit prosessimittarit terveysindikaattorit hyvinvointi-indikaattorit hyvinvointimittarit
    tulosindikaattorit prosessi-indikaattorit avainindikaattorit avainmittarit osallisuusmittarit perusindikaattorit
    seurantatiedot toimenpidemittarit hyvinvointi-indikaattoreita
    """.split()
)
EXAMPLES = frozenset("esim esimerkiksi esimerkkinä esimerkkejä esimerkki".split())
UNSETTLED = frozenset(
    """
    täsmentyy tarkentuu täydentyy täydennetään täsmennetään tarkennetaan määritellään määritelty avoin puuttuu
    selviää sovittava määriteltävä päätettävä
    """.split()
)
"""The indicator is still to be chosen."""

MEASURING = frozenset("seurataan mitataan lasketaan tilastoidaan kirjataan raportoidaan rekisteröidään".split())
NOT_PASSIVE = frozenset("dataan sotaan paitaan hoitaan taitaan itsellään lapsellaan kädellään mitaan".split())
STATES = frozenset(
    """
    käytössä käyttöön valmis valmiina valmistunut vakiintunut sovittu nimetty olemassa kunnossa voimassa käynnissä
    aloitettu toteutunut toteutuneet saavutettu
    """.split()
)
FINITE = frozenset(
    """
    on ovat ei eivät toteutuu toteutuvat toimii toimivat tukee tukevat lisää lisäävät edistää edistävät ehkäisee
    mahdollistaa tekee saa antaa tietää osaa voi sitoutuu vastaa osallistuu raportoi kehittää järjestää seuraa arvioi
    huolehtii viestii laatii laskee kasvaa yltää toteudu
    """.split()
)
"""Verbs whose form does not give them away."""

CHANGING = frozenset(
    """
    paranee parantuu vähenee lisääntyy kasvaa laskee nousee kaventuu pienenee alenee lisäänny vähene kasva laske
    nouse muuttuu vähenevät lisääntyvät kasvavat laskevat nousevat säilyy pysyy vähentynyt vähentyneet lisääntynyt
    lisääntyneet kasvanut kasvaneet laskenut laskeneet noussut nousseet pienentynyt parantunut parantuneet
    paranevat kaventuneet kaventunut kasvussa laskussa nousussa vähentyy vähentyvät
    """.split()
)
SURVEY_STARTS = frozenset(
    """
    kokee tuntee pitää liikkuu syö nukkuu käyttää harrastaa tupakoi juo saa osallistuu asuu käy luottaa uskoo pelkää
    jättää kärsii olen minulla tunnen voin saan pidän koen kokenut kiusattu käyttänyt kokeillut polttanut ollut juonut
    joutunut nähnyt harrastanut ei koettu koetut kokevat tuntevat pitävät käyvät lukee ulkoilee pyöräilee kävelee istuu
    kohdannut on en voi pystyy suoriutuu jaksaa liikun syön nuuskaa pelaa itsearvioitu
    """.split()
)
"""How an item of a survey begins: the respondent is not named."""

UNDERGONE = frozenset("kiusattu kiusatut uhattu syrjitty pakotettu ahdisteltu häiritty loukattu lyöty".split())
QUALIFYING = frozenset(
    """
    koettu koetut koettua arvioitu arvioidut ikävakioitu vakioitu suhteutettu suhteutettuna itsearvioitu painotettu
    rekisteröity diagnosoitu mitattu laskettu tilastoitu yhteenlaskettu
    """.split()
)
"""Participles that belong to a quantity."""

OFTEN = frozenset("vähintään päivittäin viikoittain kuukausittain harvoin usein".split())
LOOSE = frozenset("tilastot tilastoja tiedot tietoja luvut lukuja tulokset tuloksia".split())
"""After the genitive of a document these point to what stands in it: *vuosiraportin tilastot*."""

RELATIVES = frozenset("joka jotka joille joita joiden jolla joilla joissa jossa jonka joihin joista jotta että".split())
BREAKDOWNS = ("tasoittain", "tasomittain", "ryhmittäin", "sukupuolittain", "kunnittain", "luokittain")
