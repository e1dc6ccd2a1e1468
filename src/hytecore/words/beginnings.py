"""What is said of packs, in Finnish, Swedish and English; `hytecore.words.interface` finds it here.

It is what `new-plugin` and `new-rule` say, and what is wrong with packs that are installed.
"""

from __future__ import annotations

SENTENCES: dict[str, tuple[str, str, str]] = {
    "pack-unloaded": (
        "Sääntöpakettia {pack} ({distribution}) ei voitu ladata: {error}.",
        "Regelpaketet {pack} ({distribution}) kunde inte laddas: {error}.",
        "The rule pack {pack} ({distribution}) could not be loaded: {error}.",
    ),
    "rule-unloaded": (
        "Ladatuissa sääntöpaketeissa ei ole sääntöä {name}. Näitä paketteja ei voitu ladata: {failures}.",
        "Regeln {name} finns inte i de regelpaket som laddades. De här kunde inte laddas: {failures}.",
        "There is no rule {name} in the rule packs that were loaded. These could not be loaded: {failures}.",
    ),
    "profile-unloaded": (
        "Ladatuissa sääntöpaketeissa ei ole profiilia {name}. Näitä paketteja ei voitu ladata: {failures}.",
        "Profilen {name} finns inte i de regelpaket som laddades. De här kunde inte laddas: {failures}.",
        "There is no profile {name} in the rule packs that were loaded. These could not be loaded: {failures}.",
    ),
    "words-faulty": (
        "Säännön {rule} teksteissä on vika: {faults}. Jos teet sen sääntöpakettia, aja paketin kansiossa pytest.",
        "Det är fel i texterna till regeln {rule}: {faults}. Om du gör regelpaketet, kör pytest i dess mapp.",
        "The words of the rule {rule} are at fault: {faults}. If you are making its pack, run pytest in its folder.",
    ),
    "new-exists": (
        "{path} on jo olemassa; mitään ei kirjoitettu.",
        "{path} finns redan; ingenting skrevs.",
        "{path} is there already; nothing was written.",
    ),
    "new-nowhere": (
        "Kansiota {path} ei ole.",
        "Mappen {path} finns inte.",
        "There is no folder {path}.",
    ),
    "pack-name-bad": (
        "Nimestä ”{name}” ei saa sääntöpaketin nimeä; käytä kirjaimia, numeroita, välejä ja yhdysmerkkejä, "
        "alussa kirjain. Esimerkiksi: Etelä-Savo.",
        "Av namnet ”{name}” blir inget namn på ett regelpaket; använd bokstäver, siffror, mellanslag och "
        "bindestreck, med en bokstav först. Till exempel: Österbotten.",
        "“{name}” makes no name for a rule pack; use letters, digits, blanks and hyphens, with a letter first. "
        "For example: Etelä-Savo.",
    ),
    "pack-name-taken": (
        "Sääntöpaketin nimi {name} on jo jakelulla {taken}; valitse toinen.",
        "Regelpaketet {name} finns redan i distributionen {taken}; välj ett annat namn.",
        "The distribution {taken} has a rule pack {name} already; choose another name.",
    ),
    "pack-title-bad": (
        "Otsikko ”{name}” ei käy: siinä ei voi olla suoraa lainausmerkkiä, kenoviivaa eikä rivinvaihtoa.",
        "Rubriken ”{name}” duger inte: den kan inte ha raka citattecken, omvänt snedstreck eller radbyte.",
        "The title “{name}” will not do: it cannot hold a straight quotation mark, a backslash or a line break.",
    ),
    "prefix-bad": (
        "Etuliite {prefix} ei käy: anna --prefix ja kolme isoa kirjainta A–Z, esimerkiksi --prefix ETS.",
        "Prefixet {prefix} duger inte: ange --prefix och tre stora bokstäver A–Z, till exempel --prefix ETS.",
        "The prefix {prefix} will not do: give --prefix and three capitals A–Z, such as --prefix ETS.",
    ),
    "prefix-taken": (
        "Etuliite {prefix} on jo jakelulla {taken}; anna --prefix ja toinen.",
        "Prefixet {prefix} hör redan till distributionen {taken}; ange --prefix och ett annat.",
        "The prefix {prefix} belongs to the distribution {taken} already; give --prefix and another one.",
    ),
    "no-pack-here": (
        "Kansiossa {path} ei ole sääntöpakettia: pyproject.toml, jossa on taulukko entry-points.{group}. "
        "Anna --pack-folder.",
        "I mappen {path} finns inget regelpaket: pyproject.toml med tabellen entry-points.{group}. Ange --pack-folder.",
        "There is no rule pack in the folder {path}: a pyproject.toml with a table entry-points.{group}. "
        "Give --pack-folder.",
    ),
    "pack-unclear": (
        "Kansion {path} pyproject.toml tarjoaa useita sääntöpaketteja: {known}. Sääntöä ei voi lisätä.",
        "Mappen {path}: pyproject.toml erbjuder flera regelpaket: {known}. Ingen regel kan läggas till.",
        "The pyproject.toml in {path} offers several rule packs: {known}. No rule can be added.",
    ),
    "pack-module-missing": (
        "Kansiossa {path} ei ole moduulia {name}, jonka pyproject.toml tai paketti mainitsee.",
        "I mappen {path} finns inte modulen {name}, som pyproject.toml eller paketet nämner.",
        "The folder {path} has no module {name}, which pyproject.toml or the pack names.",
    ),
    "pack-unread": (
        "{path}: sääntöpaketin tietoja ei voitu lukea: {why}",
        "{path}: regelpaketets uppgifter kunde inte läsas: {why}",
        "{path}: what the rule pack says of itself could not be read: {why}",
    ),
    "rule-name-bad": (
        "Säännön nimeksi ei käy ”{name}”: käytä pieniä kirjaimia a–z, numeroita ja yhdysmerkkejä, "
        "esimerkiksi measure-without-owner.",
        "”{name}” duger inte som namn på en regel: använd små bokstäver a–z, siffror och bindestreck, "
        "till exempel measure-without-owner.",
        "“{name}” will not do as the name of a rule: use small letters a–z, digits and hyphens, "
        "such as measure-without-owner.",
    ),
    "rule-name-taken": (
        "Nimi {name} on tai on ollut säännöllä {code}. Jos se kysyy samaa, uutta sääntöä ei tarvita; valitse muuten "
        "toinen nimi.",
        "Regeln {code} har eller har haft namnet {name}. Frågar den samma sak behövs ingen ny regel; välj annars ett "
        "annat namn.",
        "The rule {code} has or had the name {name}. If it asks the same, no rule is needed; else choose another name.",
    ),
    "family-bad": (
        "Sääntöperheen nimeksi ei käy ”{name}”: käytä pieniä kirjaimia a–z, numeroita ja alaviivoja, "
        "esimerkiksi care_plans.",
        "”{name}” duger inte som namn på en regelfamilj: använd små bokstäver a–z, siffror och understreck, "
        "till exempel care_plans.",
        "“{name}” will not do as the name of a family: use small letters a–z, digits and underscores, "
        "such as care_plans.",
    ),
    "family-unclear": (
        "Mihin sääntöperheeseen? Anna --family; on: {known}.",
        "Till vilken regelfamilj? Ange --family; de som finns: {known}.",
        "Into which family? Give --family; there are: {known}.",
    ),
    "code-bad": (
        "Koodi {code} ei käy: tarvitaan {prefix} ja kolme numeroa.",
        "Koden {code} duger inte: det ska vara {prefix} och tre siffror.",
        "The code {code} will not do: it must be {prefix} and three digits.",
    ),
    "code-taken": (
        "Koodi {code} on jo säännöllä {name}.",
        "Koden {code} hör redan till regeln {name}.",
        "The code {code} belongs to the rule {name} already.",
    ),
    "code-retired": (
        "Koodi {code} oli säännöllä {name}, joka on poistettu; koodia ei anneta toiselle.",
        "Koden {code} hörde till regeln {name}, som har tagits bort; en kod ges inte åt en annan.",
        "The code {code} was that of the rule {name}, which is retired; a code is never given to another.",
    ),
    "code-none-free": (
        "Sääntöperheessä {family} ei ole vapaata koodia; anna --code tai toinen perhe.",
        "Regelfamiljen {family} har ingen ledig kod; ange --code eller en annan familj.",
        "The family {family} has no free code; give --code, or another family.",
    ),
    "new-plugin": (
        "Sääntöpaketti {name} on valmis täytettäväksi; sen koodit alkavat {prefix}.\n"
        "Julkaistut koodit eivät muutu. Jos etuliite ei sovi, poista kansio ja anna --prefix.\n"
        "Seuraavaksi: pip install --editable {folder}, ja siinä kansiossa pytest.",
        "Regelpaketet {name} är klart att fyllas i; dess koder börjar med {prefix}.\n"
        "Publicerade koder ändras inte. Om prefixet inte passar, ta bort mappen och ange --prefix.\n"
        "Härnäst: pip install --editable {folder}, och i den mappen pytest.",
        "The rule pack {name} is ready to be filled in; its codes begin with {prefix}.\n"
        "Published codes never change. If the prefix does not suit, remove the folder and give --prefix.\n"
        "Next: pip install --editable {folder}, and in that folder pytest.",
    ),
    "new-rule": (
        "Sääntö {code} {name} on valmis täytettäväksi; testit kertovat, mitä on vielä kirjoitettava.",
        "Regeln {code} {name} är klar att fyllas i; testerna berättar vad som ännu ska skrivas.",
        "The rule {code} {name} is ready to be filled in; the tests tell what is still to be written.",
    ),
}
