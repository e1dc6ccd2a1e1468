"""Finnish words for things of which one can say that they are there: plans, parks, agreements; facts only."""

from __future__ import annotations

_NOMINATIVE = """
    ohje ohjeet ohjeistus suunnitelma suunnitelmat ohjelma ohjelmat strategia strategiat sopimus sopimukset malli
    mallit selvitys selvitykset kysely kyselyt opas oppaat vuosikello ryhmä ryhmät tiimi tiimit keskus keskukset
    neuvosto neuvostot virka virat puisto puistot kenttä kentät rata radat reitti reitit järjestelmä sovellus
    mittaristo lomake raportti raportit kertomus asema piste pisteet palvelutarjotin kortti rekisteri toimielin
    vastuuhenkilö vastuuhenkilöt vastaava vastaavat koordinaattori koordinaattorit tapahtuma kampanja koulutus paikka
    kioski edustaja tie silta päiväkoti pysäkki ranta laituri kirjasto klinikka vastaanotto verkosto linjaus
    linjaukset kriteerit sivusto sivut materiaali harrastus lausunto sali halli hanke pilotti tarkastus tarkastukset
    testi tehtäväkuva toimitila kahvila liikuntahalli kohtaamispaikka koti talo seula yhdyshenkilö yhteyshenkilö
    käytäntö prosessikuvaus polku ensiapu arviointi
    """.split()
_GENITIVE = """
    ohjeen ohjeistuksen suunnitelman ohjelman strategian sopimuksen mallin selvityksen kyselyn oppaan vuosikellon
    ryhmän tiimin keskuksen neuvoston viran puiston kentän radan reitin järjestelmän sovelluksen mittariston lomakkeen
    raportin kertomuksen aseman pisteen palvelutarjottimen kortin rekisterin toimielimen vastuuhenkilön
    koordinaattorin tapahtuman kampanjan koulutuksen paikan kioskin verkoston linjauksen sivuston materiaalin salin
    hallin hankkeen testin tarkastuksen kohtaamispaikan talon yhdyshenkilön
    """.split()
THINGS = tuple(_NOMINATIVE)
"""Ends of words for things of which one can say that they are there: the object of a passive, or a subject."""
NO_THINGS = ("ikäryh", "väestöryh", "riskiryh", "asiakasryh", "kohderyh", "erityisryh", "vähemmistö")
THINGS_OF = tuple(_GENITIVE)
"""The same as the object of an active verb or of a noun for doing."""
