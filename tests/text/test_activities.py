"""Activities: titles that name one activity in other words, and titles that look alike and name two."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.text import same_activity
from hytecore.text.activities.gist import gist_of
from hytecore.text.activities.grouping import LARGEST, groups_of
from hytecore.text.activities.wording import other_words

# Two titles a line.
SAME = """
Ikääntyneiden kaatumisten ehkäisy | Iäkkäiden kaatumistapaturmien ehkäiseminen
Liikuntaneuvonnan järjestäminen | Liikkumisneuvontapalvelu
Nuorten mielenterveyden edistäminen | Mielenterveyden vahvistaminen nuorilla
Kulttuurihyvinvointisuunnitelman laatiminen | Laaditaan kulttuurihyvinvoinnin suunnitelma
Savuttomuuden edistäminen | Tupakoinnin vähentäminen
Vertaistukiryhmät omaishoitajille | Omaishoitajien vertaistukitoiminta
Etsivä nuorisotyö | Etsivän nuorisotyön vahvistaminen
Perhekeskustoimintamallin käyttöönotto | Perhekeskuksen kehittäminen
Ikäihmisten hyvinvointia edistävät kotikäynnit | Ehkäisevät kotikäynnit ikääntyneille
Ruoka-avun koordinointi | Ruoka-aputoiminnan kehittäminen
Lähisuhdeväkivallan ehkäisy | Perhe- ja lähisuhdeväkivallan ehkäiseminen
Kouluvalmentajatoiminta | Kouluvalmentajien toiminnan jatkaminen
Harrastamisen Suomen malli | Suomen mallin mukainen harrastustoiminta
Hyvinvointikoordinaattorien verkosto | Alueellinen hyvinvointikoordinaattoriverkosto
Rokotuskattavuuden parantaminen | Rokotuskattavuuden nostaminen
Talous- ja velkaneuvonta | Velkaneuvonta
Yksinäisyyden vähentäminen | Yksinäisyyden lievittäminen
Digituki ikäihmisille | Ikääntyneiden digitukitoiminta
Nuuskan käytön ehkäisy kouluissa | Kouluissa tehtävä nuuskan käytön ehkäisytyö
Ehkäisevän päihdetyön toimielimen nimeäminen | Nimetään ehkäisevän päihdetyön toimielin
Imetysohjaus neuvoloissa | Neuvoloiden imetysohjaus
Mini-interventio | Miniinterventio (Audit)
Koulukiusaamisen vastainen työ | Kiusaamisen vastaisen työn kehittäminen kouluissa
Kohtaamispaikkojen perustaminen | Kohtaamispaikkatoiminnan käynnistäminen
Asukasraatien järjestäminen | Asukasraadit
Järjestöavustusten myöntäminen | Avustukset järjestöille
Lasten ja nuorten hyvinvointisuunnitelman päivitys | Lasten ja nuorten hyvinvointisuunnitelma päivitetään
Elintapaohjauksen palveluketju | Elintapaneuvonnan palvelupolku
Työttömien työkyvyn tukeminen | Työkyvyn tuki työttömille
Opiskelijoiden mielenterveyspalvelut | Mielenterveyspalveluiden tarjoaminen opiskelijoille
Kävelyreittien valaistuksen parantaminen | Valaistuksen parantaminen kävelyreiteillä
Seniorien kuntosaliryhmät | Ikääntyneiden kuntosaliryhmät
Kotouttamisohjelman laatiminen | Kotoutumisohjelman valmistelu ja laatiminen
Eroauttaminen | Eroneuvonta
Koululaisten aamupalatoiminta | Aamupala koululaisille
Painonhallintaryhmät aikuisille | Aikuisten painonhallinta-ryhmien järj estäminen
Kokemusasiantuntijatoiminta | Kokemusasiantuntijoiden hyödyntäminen palveluissa
Nuorisovaltuuston toiminnan tukeminen | Nuorisovaltuusto
Terveystarkastusten toteuttaminen pitkäaikaistyöttömille | Pitkäaikaistyöttömien terveystarkastukset
Liikennekasvatus | Lasten liikennekasvatus kouluissa
Livsstilsrådgivning | Rådgivning om levnadsvanor
Förebyggande av fallolyckor hos äldre | Fallförebyggande arbete för äldre
Hälsoundersökningar för arbetslösa | Arbetslösas hälsoundersökningar
Motionsrådgivning | Rådgivning om motion
Utveckling av familjecentret | Familjecentrets verksamhet utvecklas
Förebyggande rusmedelsarbete | Förebyggande av missbruk
Stöd för föräldraskap | Stärkande av föräldraskapet
Främjande av psykisk hälsa bland unga | Ungas psykiska hälsa främjas
Minskad ensamhet bland äldre | Äldres ensamhet minskar
Förebyggande hembesök | Förebyggande hembesök hos seniorer
Uppsökande ungdomsarbete | Det uppsökande ungdomsarbetet stärks
Näringsrådgivning | Rådgivning om kost och näring
Samordning av mathjälpen | Mathjälp
Program för kulturvälfärd | Kulturvälfärdsprogram utarbetas
Närståendevårdarnas kamratstödsgrupper | Kamratstöd för närståendevårdare
Integrationsprogrammet uppdateras | Uppdatering av integrationsprogram
Lifestyle counselling | Lifestyle guidance groups and lifestyle counselling
Preventing falls among older people | Fall prevention for the elderly
Health checks for the unemployed | Health examinations of unemployed people
Supporting parenthood | Support for parents in parenthood
Reducing loneliness | Loneliness is reduced
Outreach youth work | Developing outreach youth work
Physical activity counselling | Counselling on exercise
Smoking prevention in schools | Prevention of tobacco use in schools
Promoting mental health of young people | Youth mental health promotion
Elintapaneuvonta | Livsstilsrådgivning
Työttömien terveystarkastukset | Hälsoundersökningar för arbetslösa
Kaatumisten ehkäisy | Fall prevention
Osallisuuden vahvistaminen | Asukkaiden osallisuuden lisääminen
Liikkumattomuuden vähentäminen | Vähän liikkuvien liikunnan lisääminen
Tapaturmien torjunta | Tapaturmien ehkäisy kotona ja vapaa-ajalla
Neuvokas perhe -menetelmä | Neuvokas perhe -toimintamallin käyttöönotto neuvoloissa
Hyvinvointitarjotin | Hyvinvointitarjottimen käyttöönotto
Työhyvinvointikyselyn toteuttaminen | Työhyvinvointikysely henkilöstölle
Savuton sairaala | Savuton sairaala -ohjelma
Seksuaaliterveysneuvonta | Seksuaalineuvonta
Ankkuritoiminta | Ankkurityö
Päihteettömyyttä tukevat vapaa-ajan tapahtumat | Päihteettömien tapahtumien järjestäminen
Nuorten ohjaus- ja palvelukeskus Ohjaamo | Ohjaamotoiminta
Maksuton ehkäisy alle 25-vuotiaille | Alle 25-vuotiaiden maksuttoman ehkäisyn jatkaminen
Muistikahvilat | Muistikahvilatoiminnan laajentaminen
Hyvinvointilähete käyttöön | Kulttuuri- ja liikuntalähete eli hyvinvointilähete
Palvelukartan ylläpito | Järjestöjen palvelukartta
Puheeksioton koulutus ammattilaisille | Ammattilaisten kouluttaminen puheeksi ottamiseen
Lapsiystävällinen kunta -malli | Lapsiystävällinen kunta
Rahapelihaittojen ehkäisy | Rahapeliongelmien ehkäiseminen
Ikääntyneiden ruokailun tukeminen | Iäkkäiden ruokailu
Liikuntapaikkojen maksuton käyttö nuorille | Maksuton liikuntapaikkojen käyttö nuorille
Turvakotipalvelujen saatavuus | Turvakotipalveluiden saatavuuden varmistaminen
Seniorineuvola | Ikäneuvola
Yhteisöllisen opiskeluhuollon vahvistaminen | Yhteisöllinen opiskeluhuolto
Mielenterveyden ensiapukoulutukset | Koulutetaan henkilöstöä mielenterveyden ensiapuun
Uimataidon edistäminen | Uimaopetuksen järjestäminen
Kuntouttava työtoiminta | Kuntouttavan työtoiminnan kehittäminen
Kriisiapu | Kriisiavun järjestäminen
Hyvinvointipisteen perustaminen kirjastoon | Hyvinvointipiste kirjastossa
Kouluruokaraadit | Kouluruokaraatien perustaminen
Sukupolvien välinen toiminta | Sukupolvien väliset kohtaamiset ja toiminta
Asumisneuvonta | Asumisneuvonnan vakiinnuttaminen
Koulunuorisotyö | Nuorisotyö kouluissa
Kotouttamisen edistäminen | Maahanmuuttaneiden kotoutumisen tukeminen
Päihdehaittojen vähentäminen | Päihteistä aiheutuvien haittojen ehkäisy
Valtuutettujen hyte-koulutus | HYTE-koulutus valtuutetuille
Förebyggande av ensamhet | Motverka ensamheten
Seniorrådgivning | Rådgivning för äldre
Barnkonsekvensbedömning tas i bruk | Ibruktagande av barnkonsekvensbedömning
Verksamhet på familjecenter | Familjecentret
Hobbyverksamhet för barn | Barns möjligheter till hobbyer
Suicide prevention | Preventing suicides
Walking groups for seniors | Older people’s walking groups
Debt counselling service | Financial and debt counselling
Ravitsemusterapeutin ryhmäohjaus | Ravitsemusterapeutin vetämät ryhmäohjaukset
Vesiliikunta eläkeläisille | Eläkeläisten vesiliikuntaryhmät
Kiusaamisen vastainen toimintamalli | Kiusaamisen ehkäisyn toimintamalli
Hyvän mielen koulu | Hyvän mielen koulu -toimintamalli
Kulttuurilähetteen pilotointi | Kulttuurilähete
Erityistä tukea tarvitsevien lasten harrastukset | Harrastustoimintaa erityistä tukea tarvitseville lapsille
Yhdistysten avustaminen | Avustusten myöntäminen yhdistyksille
Tupakoinnin lopettamisen tuki | Tupakasta vieroituksen tukeminen
Terveydenedistämisen seminaari | Terveyden edistämisen seminaarin järjestäminen
Kotihoidon asiakkaiden kaatumisriskin arviointi | Kaatumisriskin arvioiminen kotihoidossa
Vauvaperhetyö | Vauvaperhetyön käynnistäminen
Monikulttuurinen naistenryhmä | Monikulttuuriset naistenryhmät
Vammaisneuvoston osallistaminen | Vammaisneuvoston kuuleminen
Hyte-tiedon raportointi päättäjille | HYTE-tietojen raportointi päätöksentekijöille
Opiskelijoiden liikuntatuutorit | Liikuntatuutoritoiminta opiskelijoille
Motionskampanj för anställda | Motionskampanj för personalen
Stödpersonsverksamhet | Utveckling av stödpersonsverksamheten
Kartläggning av tillgänglighet | Tillgänglighetskartläggning
Peer support groups | Groups for peer support
Digital skills training for seniors | Training older people in digital skills
Sosiaalinen kuntoutus nuorille | Nuorten sosiaalisen kuntoutuksen kehittäminen
Ikääntyneiden turvallisuuskävelyt | Turvallisuuskävelyt ikäihmisten kanssa
Retkeilyreittien kunnostaminen | Kunnostetaan retkeilyreittejä
Tukioppilastoiminta | Tukioppilaiden toiminta kouluissa
Ystäväpalvelu | Ystävätoiminnan järjestäminen
Työpaikkaliikunnan edistäminen | Liikunnan lisääminen työpaikoilla
Syöpäseulontoihin osallistumisen lisääminen | Syöpäseulontojen osallistumisaktiivisuuden nostaminen
Neuropsykiatrinen valmennus | Nepsy-valmennus
Kuntalaisten hyvinvointikysely | Hyvinvointikysely kuntalaisille
Terveellisten välipalojen tarjoaminen | Terveelliset välipalat
Esteettömien liikuntapaikkojen lisääminen | Liikuntapaikkojen esteettömyyden parantaminen
Päihdekasvatuksen vuosikello kouluille | Koulujen päihdekasvatuksen vuosikello
Varhaisen puuttumisen malli | Varhaisen puuttumisen mallin käyttöönotto työyhteisöissä
Seniordagar | Seniordagen ordnas
Träffpunkter för äldre | Mötesplatser för seniorer
Community gardens | Establishing community gardens
"""
DIFFERENT = """
Liikuntaneuvonta | Ravitsemusneuvonta
Liikuntaneuvonta | Liikuntapaikkojen kunnostaminen
Nuorten mielenterveyden edistäminen | Ikääntyneiden mielenterveyden edistäminen
Vanhempien digituki | Nuorten digituki
Ilmiötyöpaja I | Ilmiötyöpaja II
Hyvinvointikertomuksen laatiminen | Turvallisuussuunnitelman laatiminen
Ikääntyneiden hyvinvointisuunnitelma | Lasten ja nuorten hyvinvointisuunnitelma
Perhekeskuksen kehittäminen | Kohtaamispaikan kehittäminen
Kulttuurikasvatussuunnitelma | Liikuntakasvatussuunnitelma
Talousneuvonta | Terveysneuvonta
Omaishoitajien vertaistukiryhmät | Omaishoitajien terveystarkastukset
Ylipainon ehkäisy | Ylipainon hoito
Koulutus mielenterveyden ensiavusta | Kysely mielenterveydestä
Nuorten päihteiden käytön ehkäisy | Aikuisten päihteiden käytön ehkäisy
Työpajatoiminta | Kerhotoiminta
Varhaiskasvatuksen liikuntasuunnitelmat | Työpaikkojen liikuntasuunnitelmat
Päihdekyselyn toteuttaminen | Päihdekoulutuksen toteuttaminen
Järjestöavustukset | Järjestöyhteistyö
Liikuntaseteli ikääntyneille | Kulttuuriseteli ikääntyneille
Yksinäisyyden vähentäminen | Syrjäytymisen ehkäisy
Itsemurhien ehkäisy | Tapaturmien ehkäisy
Uimahallin rakentaminen | Kirjaston rakentaminen
Lähiliikuntapaikat | Lähikirjastot
Ravitsemussuositusten jalkautus | Liikuntasuositusten jalkautus
HYTE-koordinaattorin palkkaaminen | Osallisuuskoordinaattorin palkkaaminen
Kouluterveyskyselyn tulosten käsittely | Kouluruokailun kehittäminen
Vanhempainillat | Vanhemmuuden tukeminen
Rokotusten tehostaminen | Seulontojen tehostaminen
Nuorisotyö verkossa | Etsivä nuorisotyö
Esteettömyyskartoitus | Esteettömyyskoulutus
Kotouttamisohjelma | Omaishoidon ohjelma
Tupakoinnin vieroitusryhmät | Painonhallintaryhmät
Pyöräilyn edistäminen | Kävelyn edistäminen
Kesätyöt nuorille | Kesäleirit nuorille
Perhetyön kehittäminen | Päihdetyön kehittäminen
Asukastilojen avaaminen | Asukaskyselyn toteuttaminen
Muistisairaiden päivätoiminta | Mielenterveyskuntoutujien päivätoiminta
Terveydenhuollon henkilöstön koulutus | Opetushenkilöstön koulutus
Osallisuus lisääntyy | Osallisuus vähenee
Liikkuva koulu | Liikkuva varhaiskasvatus
Livsstilsrådgivning | Skuldrådgivning
Hälsoundersökningar för arbetslösa | Hälsoundersökningar för studerande
Förebyggande av mobbning | Förebyggande av fallolyckor
Motionsgrupper för äldre | Motionsgrupper för unga
Utveckling av ungdomsarbetet | Utveckling av kulturarbetet
Utbildning för personalen om våld i nära relationer | Utbildning för personalen om sexuell hälsa
Välfärdsplan för äldre | Välfärdsplan för barn och unga
Renovering av simhallen | Renovering av biblioteket
Enkät om välmående | Kampanj om välmående
Främjande av rörlighet | Främjande av kultur
Trafiksäkerhetsplan | Trygghetsplan för skolan
Stöd för föräldraskap | Stöd för närståendevårdare
Gruppverksamhet för ensamma | Gruppverksamhet för långtidsarbetslösa
Förebyggande av övervikt | Behandling av övervikt
Idrottsunderstöd | Kulturunderstöd
Digital handledning för äldre | Digital handledning för personalen
Lifestyle counselling | Debt counselling
Fall prevention | Suicide prevention
Health checks for the unemployed | Health checks for students
Smoking prevention in schools | Smoking prevention in workplaces
Building cycle routes | Cycling campaign
Workshop I | Workshop II
Support for carers | Support for parents
Mental health survey | Mental health training
School meals | School library
Elintapaneuvonta | Skuldrådgivning
Perhekeskus | Ungdomsarbete
Liikunnan edistäminen | Liikuntaneuvonta
Neuvokas perhe -menetelmä | Lapset puheeksi -menetelmä
Hyvinvointitarjotin | Palvelutarjotin
Työhyvinvointikysely | Hyvinvointikysely vanhemmille
Savuton sairaala | Savuton koulu
Ankkuritoiminta | Pakka-toimintamalli
Muistikahvilat | Muistitutkimukset
Nuorten ohjaus- ja palvelukeskus | Ikääntyneiden asiakasohjauskeskus
Maksuton ehkäisy nuorille | Maksuttomat harrastukset nuorille
Rahapelihaittojen ehkäisy | Ruutuajan vähentäminen
Puheeksioton koulutus | Turvallisuuskoulutus
Lapsiystävällinen kunta | Ikäystävällinen kunta
Turvakotipalvelut | Kotipalvelut lapsiperheille
Seniorineuvola | Äitiysneuvola
Kriisiapu | Ruoka-apu
Hyvinvointipiste kirjastossa | Digituki kirjastossa
Kouluruokaraati | Oppilaskunta
Kuntouttava työtoiminta | Kuntouttava päivätoiminta
Asumisneuvonta | Asumisen tuki
Koulunuorisotyö | Koulukuraattorit
Lasten uimaopetus | Lasten liikenneopetus
HYTE-ryhmän kokoukset | HYTE-kertoimen seuranta
Vaihe 1: kartoitus | Vaihe 2: kartoitus
Tyttöjen liikuntaryhmä | Poikien liikuntaryhmä
Päihteettömät festivaalit | Päihdeklinikan perustaminen
Perhehoito | Perhevapaat
Pyöräkypärien käytön edistäminen | Heijastinten käytön edistäminen
Kulttuurikaveritoiminta | Kulttuuritilojen kunnostus
Terveysaseman laajennus | Terveyssovelluksen käyttöönotto
Ungdomsfullmäktige | Äldreråd
Fallförebyggande träning | Fallolycksstatistik
Rökfri skola | Rökfri arbetsplats
Språkkurser för invandrare | Simkurser för invandrare
Hälsopunkt på biblioteket | Digitalt stöd på biblioteket
Walking groups for seniors | Reading groups for seniors
Suicide prevention | Violence prevention
Parenting courses | Cooking courses
Kaatumisseula | Ravitsemusseula
Hyvinvointikertomuksen vuosiraportti | Osallisuusohjelman vuosiraportti
Ravitsemusterapeutin ryhmäohjaus | Fysioterapeutin ryhmäohjaus
Vesiliikunta eläkeläisille | Vesiliikunta vauvoille
Hyvän mielen koulu | Vihreä lippu -koulu
Kulttuurilähete | Kulttuuritapahtumat
Vammaisneuvosto | Nuorisovaltuusto
Kotihoidon laajentaminen | Omaishoidon laajentaminen
Vauvaperhetyö | Vankilatyö
Hyte-tiedon raportointi | Hyte-rahoituksen lisääminen
Hyvinvointikioski | Hyvinvointivaliokunta
Terveyskioski | Terveysluennot
Liikuntatuutorit | Liikuntasopimus
Ehkäisevä työ kouluissa | Ehkäisevä työ työpaikoilla
Päihdeneuvojan vastaanotto | Päihdestrategian päivitys
Yhteisöruokailu | Yhteisötalo
Motionskampanj för anställda | Motionskampanj för pensionärer
Stödpersonsverksamhet | Stödboende
Kartläggning av tillgänglighet | Kartläggning av våld
Peer support groups | Peer educators in schools
Digital skills training | Cooking skills training
Kaatumisriskin arviointi | Suorituskyvyn arviointi
Sosiaalinen kuntoutus | Lääkinnällinen kuntoutus
Turvallisuuskävelyt | Sauvakävelyt
Retkeilyreittien kunnostaminen | Koulupihojen kunnostaminen
Tukioppilastoiminta | Tukihenkilötoiminta
Ystäväpalvelu | Siivouspalvelu
Syöpäseulonnat | Kuulonseulonta
Neuropsykiatrinen valmennus | Perhevalmennus
Kuntalaisten hyvinvointikysely | Kuntalaisten liikenneturvallisuuskysely
Terveelliset välipalat | Terveelliset elämäntavat
Työpaikkaliikunta | Työpaikkaruokailu
Varhaisen puuttumisen malli | Työkykyjohtamisen malli
Nuorten tieto- ja neuvontapalvelu | Ikääntyneiden neuvontapalvelu
Seniordagar | Familjedagar
Träffpunkter för äldre | Lekparker för barn
Community gardens | Community choirs
Hyvinvointitalo | Hyvinvointiloma
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """Return the pairs of titles of a table."""
    found = [line.split(" | ") for line in table.strip().splitlines()]
    return [(first, second) for first, second in found]


def test_titles_are_told_together_and_apart() -> None:
    """Of what is called the same nearly all is, and most of what is the same is found."""
    missed = [pair for pair in pairs(SAME) if not same_activity(*pair).is_same]
    wrong = [pair for pair in pairs(DIFFERENT) if same_activity(*pair).is_same]
    found = len(pairs(SAME)) - len(missed)

    assert wrong == []
    assert found / len(pairs(SAME)) >= 0.93, missed


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        pytest.param("Liikuntaneuvonta", "Liikkumisneuvonnan järjestäminen", "same", id="other-word-for-the-topic"),
        pytest.param("Elintapaneuvonta ja -ryhmät", "Elintapaohjaus", "part", id="one-of-two"),
        pytest.param("Elintapa- ja liikuntaneuvonta", "Liikuntaneuvonta", "part", id="shared-head"),
        pytest.param("Kaatumisten ehkäisy", "Iäkkäiden kaatumisten ehkäisy", "same", id="group-said-once"),
        pytest.param("Ilmiötyöpajat", "Ilmiötyöpaja II", "same", id="number-said-once"),
        pytest.param("Ilmiötyöpaja I", "Ilmiötyöpaja II", "different", id="roman-numbers"),
        pytest.param("Ryhmä 1", "Ryhmä 2", "different", id="numbers"),
        pytest.param("Hyvinvointipäivä 2024", "Hyvinvointipäivä 2025", "same", id="years-are-no-numbers"),
        pytest.param("Hyvinvointipäivä 3.4.2025", "Hyvinvointipäivä 5.6.2025", "same", id="dates-are-no-numbers"),
        pytest.param("Liikkuva opiskelu", "Liikkuva perhe", "different", id="groups"),
        pytest.param("Perheiden ja vanhempien vertaistuki", "Vanhempien vertaistuki", "part", id="groups-in-common"),
        pytest.param("Osallisuus lisääntyy", "Osallisuus vähenee", "different", id="directions"),
        pytest.param("Savuttomuuden edistäminen", "Tupakoinnin vähentäminen", "same", id="contrary-of-the-contrary"),
        pytest.param("Ylipainon ehkäisy", "Ylipainon hoito", "different", id="prevention-is-no-treatment"),
        pytest.param("Osallist uminen kokeiluun", "Osallistuminen kokeiluun", "same", id="broken-word"),
        pytest.param("Marjapuskan istutus", "Marjapusksan istutus", "same", id="misspelt"),
        pytest.param("Livsstilsrådgivning", "Elintapaneuvonta", "same", id="two-languages"),
        pytest.param("Kehittäminen", "Kehittäminen", "same", id="nothing-but-frame"),
        pytest.param("Kehittäminen", "Järjestäminen", "different", id="other-frames"),
        pytest.param("Liikuntaneuvonta", "", "different", id="empty"),
    ],
)
def test_a_pair_of_titles(first: str, second: str, label: str) -> None:
    """What two titles say of their activities, whichever is read first."""
    assert same_activity(first, second).label == label
    assert same_activity(second, first).label == label


def test_the_reading_in_full() -> None:
    """A reading tells the words of both titles that it rests on, with their places."""
    reading = same_activity("Liikuntaneuvonta", "Seniorien liikkumisneuvonta")

    assert reading.to_json() == {
        "label": "same",
        "language": "fi",
        "confidence": "likely",
        "evidence": [
            {"kind": "first", "start": 0, "end": 16, "text": "Liikuntaneuvonta"},
            {"kind": "second", "start": 10, "end": 27, "text": "liikkumisneuvonta"},
        ],
        "score": 0.9,
    }


TITLES = [title for pair in pairs(SAME) + pairs(DIFFERENT) for title in pair]


@pytest.mark.property
@given(st.text(max_size=60), st.sampled_from(TITLES))
def test_no_text_fails(text: str, title: str) -> None:
    """Any text can be read; what is quoted stands where it is said to."""
    for reading in (same_activity(text, text), same_activity(text, title), same_activity(title, text)):
        assert 0 <= reading.score <= 1
    for each in same_activity(text, title).evidence:
        assert (text if each.kind == "first" else title)[each.start : each.end] == each.text


@pytest.mark.property
@given(st.sampled_from(TITLES))
def test_writing_does_not_matter(title: str) -> None:
    """Decomposed letters, blanks that do not break and capitals change nothing."""
    for written in (unicodedata.normalize("NFD", title), title.replace(" ", "\xa0"), title + "."):
        assert gist_of(written).whole == gist_of(title).whole
        assert same_activity(title, written).label == "same"
    for each in same_activity(unicodedata.normalize("NFD", title), title).evidence:
        if each.kind == "first":
            assert unicodedata.normalize("NFD", title)[each.start : each.end] == each.text


@pytest.mark.property
@given(st.lists(st.sampled_from(TITLES), max_size=30))
def test_groups_agree_with_pairs(titles: list[str]) -> None:
    """Every two titles of a group are the same, and the order of the titles does not matter."""
    found = groups_of(titles)

    for group in found.groups:
        assert all(same_activity(titles[one], titles[other]).is_same for one in group for other in group)
    turned = groups_of(titles[::-1])
    assert sorted(sorted(titles[each] for each in group) for group in found.groups) == sorted(
        sorted(titles[::-1][each] for each in group) for group in turned.groups
    )


def test_groups_of_titles() -> None:
    """Pairs that are the same stand together, with all others of them."""
    titles = [
        "Savuton kunta",
        "Liikuntaneuvonta",
        "Kaatumisten ehkäisy",
        "Liikkumisneuvonta",
        "Kaatumistapaturmien torjunta",
    ]

    assert groups_of(titles).groups == ((1, 3), (2, 4))


@pytest.mark.parametrize(
    ("labels", "groups"),
    [
        pytest.param([("a",), ("b",), (None,)], ((1, 2),), id="differ"),
        pytest.param([("a",), ("a",), ("a",)], ((0, 1, 2),), id="agree"),
        pytest.param([(None,), (None,), (None,)], ((0, 1, 2),), id="not-known"),
    ],
)
def test_labels_keep_apart(labels: list[tuple[str | None, ...]], groups: tuple[tuple[int, ...], ...]) -> None:
    """Titles of which a fact is known and differs are never the same; one that is not known keeps nothing apart."""
    titles = ["Liikuntaneuvonta", "Liikkumisneuvonta", "Liikuntaneuvonnan järjestäminen"]

    assert groups_of(titles, "fi", labels).groups == groups


def test_a_block_too_large_is_told() -> None:
    """Where more titles meet than are compared, the answer says so."""
    groups = [f"Liikuntaneuvonta, vaihe {number}" for number in range(1, 3 * LARGEST)]

    assert groups_of(groups).not_compared > 0
    assert groups_of(groups[:3]).not_compared == 0


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        pytest.param("Ylipainoisten määrä laskee", "Ylipainoisten määrä vähenee", ("vähenee",), id="other-verb"),
        pytest.param("Omahoito ja asiointi", "Asiointi sekä omahoito", (), id="order"),
        pytest.param("Hyvinvointi- ja terveyserot", "Hyvinvointi ja terveyserot", (), id="hyphen"),
        pytest.param("Mielenterveysongelmien määrä", "Mielenveysongelmien määrä", (), id="misspelt"),
        pytest.param(
            "Terveyserojen kaventaminen", "Terveystietojen kaventaminen", ("Terveystietojen",), id="other-word"
        ),
        pytest.param("Hyvinvoinnin edistämiseksi", "Hyvinvoinnin edistämisessä", (), id="inflected"),
    ],
)
def test_other_words(first: str, second: str, words: tuple[str, ...]) -> None:
    """Spelling, inflection and order make no other words."""
    assert other_words(first, second) == words
