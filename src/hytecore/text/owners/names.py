"""Names of persons: frequent first names in Finland, frequent family names, and what family names end in.

Facts of common knowledge. A name that is a word as well counts as a person's only beside another name.
"""

from __future__ import annotations

_GIVEN = frozenset(
    """
    aada aapo aaro aaron aatu abdi adam ahmed aila aili aini aino airi aki aleksandra aleksi alexandra ali alina alisa
    alma amalia amanda amina anders andreas anette anita anitta anja anna anne anneli annette anni anniina annika
    annikki annina annukka anssi antero antti anton anu ari arja armas armi arto arttu arttur artturi arvo asko asta
    astrid atte auli aulis aune auvo axel barbro benita benjamin bengt bertel birgit birgitta bjarne björn bo boris
    britt camilla carin carita carl carola caroline charlotta christa christel christer christian christina clara
    claes dan daniel daniela david diana ebba edit edvard eelis eero eetu eeva eevi eija eila eileen eino einari eira
    eliisa elin elina elisa elisabet elisabeth elise ella ellen elli elma elmeri elmo elsa else elsi elvi emil emilia
    emma emmi enni ensio eppu erik erika erja erkka erkki erkko erno ernesti esa esko essi ester esteri eva eveliina
    fanni fanny fatima felix filip frank fredrik frida gabriel gabriella gerd greta gun gunilla gunnar gunnel gunvor
    gustav göran haidi hanna hanne hannele hannes hannu harald harri harry hassan heidi heikki heini heino helena
    helga heli helinä helka hella helle hellevi helmer helmi helvi henna henni henri henriikka henrik henry heta hilda
    hilja hilkka hilla hilma hugo håkan iida iina iira iiris iiro iisakki iivari ilari ilkka ilmari ilmo ilona ilpo
    ilse impi inari inga inger inka inkeri ira irene irina iris irja irma irmeli isa isabella isak ismo ivar jaakko
    jaana jaani jan jani janina janita janna janne jari jarkko jarmo jarno jasmin jasper jenna jenni jennika jenny
    jere jeremias jesse jimi jimmy joakim joel johan johanna johannes john johnny joni jonna jonne joona joonas
    joonatan jorma josefiina joska jouko jouni juha juhana juhani juho jukka juri jussi justiina jutta juuso jyri
    jyrki kaarina kaarle kaarlo kai kaija kaisa kaisu kaj kalervo kalevi kalle karin kari kariina karita karl
    karoliina kasper kaspar kasperi kata katariina katarina katharina kati katja katri katriina kauko keijo kenneth
    kent kerttu kia kim kimmo kirsi kirsikka kirsti kjell klaus konsta krista kristian kristiina kristina kristo
    krister kukka kullervo kyllikki kyösti laila lari lars lasse laura lauri lea leea leena leevi leif leila lemmikki
    lena lenita lennart leo leonard liina liisa liisi lilja lilli linda linnea lisbeth lotta louna lotte lucas lukas
    lyyli maaret maaria maarit magnus maija maiju maikki maila maini maire mai malin manu margareta margaretha margit
    margita mari maria marianna marianne mariann marie marika mariitta marina marita marja marjaana marjatta marjo
    marjut markku marko markus marten martin martina martta martti mathias matias matilda mats matti matts mauno maunu
    maurits mauri max maxim meeri melissa merja mervi meri mia micael michael miia miika miikka miina miira mika
    mikael mikaela mikko milja milka milla milo mimmi mina minea minna minttu mira mirja mirjam mirka mirjami mirkka
    mirva moa mohamed mona monica monika morten muhammad nea neea nella nelli nette netta nicklas niclas nico nicolas
    nicole niina niila niilo niklas nikolai niko nils nina noel noomi noora nora nuutti odd ola olavi oili oiva olga
    oliver olivia olli oona orvokki oskar oskari osmo ossi otto outi paavo panu pasi patricia patrik patrick paul
    paula paulus paulina pauliina pauli pekka pentti per perttu pertti pernilla peter petra petri petrus petter
    petteri pia piia pinja pipsa pirita pirjo pirkka pirkko raakel rabbe ragnar raija raila raili raimo raine raisa
    rami rasmus rauha raul rauni reetta reetu regina reija reijo reima reino renata rene richard riikka riina risto
    ritva ritwa robert robin roger roine roland ronja roope roosa rosa rudolf ruth ruut saana saara saija saila saima
    saimi saku salla salme salomon sami samu samuel samuli sanelma sanna sanni santeri santtu sara sari sarianna satu
    saul sebastian seija seppo sergei severi signe siiri silja silva simo simon sini sinikka siri sirja sirkka sirke
    sirpa siv sofia soile soili solveig sonja stefan stella sten stig stina sture sulevi susan susanna susanne suvi
    svante sven svetlana sylvi sylvia taavi taimi taina taisto taneli tanja tapani tapio tarja tarmo taru tatiana tatu
    teemu teija teijo teppo terhi terho tero tertta terttu tessa thomas tia tiia tiina tilda tilly timo tina tino
    titta toini toivo tom tomas tomi tommi tommy toni tony topi topias tor tora torbjörn tore torsten touko tove tuija
    tuire tuomas tuomo tuovi tuukka tuula tuuli tuulia tuulikki tyyne tytti ulf ulla ulpu unto urho uolevi urpo usko
    valter valtteri vappu veera veijo veikka veikko veli vellamo venla verna veronika vesa victor viivi vili viljo
    viljami ville vilhelm vilhelmiina vilho vilja vilma vincent virpi virva vladimir väinö walter wilhelm wilma yngve
    yrjö yusuf åke åsa örjan mary helen james elizabeth barbara sarah karen nancy mark steven kevin brian jennifer
    jessica emily lucy kate alice jane jack george charles william edward andrew alex ann lisbet rebecka rebecca julia
    lucia elias viktor mohammed amir farah leyla iryna oksana natalia tanya igor dmitri juan jose jörgen hillevi
    """.split()
)

AMBIGUOUS = frozenset(
    """
    aamu ahti ari armas aura dan elo hella helmi hilla ilo impi inari into isa joni kai kaino karin kari kielo kukka
    lahja lemmikki lilja louna lumi mai manu martti martta meri milo minttu nette onni oiva ola orvokki otto per rauha
    rosa saara sade salla salme satu sini simo stina suvi taimi taisto tapio tarmo taru terho tina tino titta toivo
    toini tor tora tove tuuli unto urho usko vappu vellamo verna viljo vilja åsa marita odd kent max kim gun bo siv
    tia ulpu konsta atte elma nora sofia maria anna diana silva asta ira amalia aino rami anni helle eppu soile
    """.split()
)
"""First names that are words, or that houses and associations bear: by themselves they name nobody."""

GIVEN = _GIVEN | AMBIGUOUS

FAMILY = frozenset(
    """
    korhonen virtanen mäkinen nieminen mäkelä hämäläinen laine heikkinen koskinen järvinen lehtonen lehtinen saarinen
    salminen heinonen niemi heikkilä kinnunen salonen turunen salo laitinen tuominen rantanen karjalainen jokinen
    mattila savolainen lahtinen ahonen ojala seppälä väisänen hiltunen kallio miettinen leppänen pitkänen hakala
    laaksonen hannula räsänen anttila laakso hirvonen lehto pesonen niskanen peltonen aaltonen ranta kettunen vainio
    hietala nurmi manninen kokkonen leino aalto lindström hänninen rissanen honkanen partanen mustonen mikkonen ikonen
    lehtola moilanen toivonen kemppainen oksanen peltola nevalainen koivisto halonen martikainen pulkkinen nykänen
    johansson lampinen ylitalo hyvönen hartikainen mikkola keränen immonen leskinen kärkkäinen rautiainen koponen
    lundberg heiskanen kauppinen eskola eskelinen tolonen parviainen lind nyman karlsson eriksson nyberg suominen
    lindholm sandström blomqvist holmström andersson jansson wikström lindqvist söderström nordström grönroos ek
    backman westerlund forsström granholm åkerman björklund sundström holm sjöberg strömberg rosenqvist malinen kokko
    sirola karppinen kivelä haapala uusitalo rinne helin jääskeläinen tiainen huttunen vänskä makkonen meikäläinen
    esimerkki mallikas mallinen esimerkkilä testaaja testinen svensson modell exempel smith exempelsson
    """.split()
)

FAMILY_ENDS = (
    "onen", "anen", "änen", "önen", "unen", "ynen", "enen", "ainen", "äinen", "ström", "berg", "qvist", "kvist", "lund",
    "gren", "roos", "sson", "ström", "blom", "backa", "man", "mäki", "niemi", "kallio", "saari", "virta", "lampi",
    "ranta", "koski", "oja", "vaara", "harju", "aho", "rinne", "nen", "kangas",
)  # fmt: skip
"""What family names end in, to be believed only beside another name or a title."""

_CERTAIN_ENDS = ("onen", "anen", "änen", "önen", "unen", "ynen", "ström", "qvist", "kvist", "sson", "roos", "gren")

_SWEDISH_ENDS = ("ionen", "munen", "personen", "zonen", "kanen", "tenen")
"""Ends of Swedish words with the definite article, such as *kommunen*."""
_NO_FAMILY = frozenset("punainen hevonen sininen toinen ihminen nainen yhteinen vihreä iänen muinainen".split())


def is_family_name(word: str) -> bool:
    """Whether *word*, in lower case, is a family name by itself, with hardly a doubt.

    Example:
        >>> is_family_name("korhonen"), is_family_name("alueellinen"), is_family_name("toimialat")
        (True, False, False)
    """
    if word in FAMILY:
        return True
    if "-" in word:
        return is_family_name(word.rpartition("-")[2])
    if word.endswith(_SWEDISH_ENDS):
        return False
    return len(word) > 5 and word.endswith(_CERTAIN_ENDS) and word not in _NO_FAMILY
