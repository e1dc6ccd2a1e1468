"""How texts of schedules read: the label that sums them up, and every time they state with its role."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hytecore.edtf import Duration, When
from hytecore.text import read_schedule
from hytecore.text.schedules.expression import TimeExpression
from hytecore.text.schedules.progress import read_progress

DAYS_AND_MONTHS = [
    pytest.param("1.1.–31.12.2025", "2025-01-01/2025-12-31"),
    pytest.param("1.1.-31.12.2025", "2025-01-01/2025-12-31"),
    pytest.param("1.1-31.12.2025", "2025-01-01/2025-12-31"),
    pytest.param("1.–15.3.2025", "2025-03-01/2025-03-15"),
    pytest.param("3/2025–5/2026", "2025-03/2026-05"),
    pytest.param("3-5/2025", "2025-03/2025-05"),
    pytest.param("kevätkaudella 2025", "2025-21"),
    pytest.param("syyslukukausi 2025", "2025-23"),
    pytest.param("vuoden 2025 alussa", "2025-01"),
    pytest.param("vuoden 2025 alkupuolella", "2025-01/2025-06"),
    pytest.param("vuoden 2025 puolivälissä", "2025-06"),
    pytest.param("vuoden 2025 lopussa", "2025-12"),
    pytest.param("loppuvuosi 2025", "2025-12"),
    pytest.param("kesään 2026 mennessä", "../2026-22"),
    pytest.param("toukokuun loppuun mennessä 2025", "../2025-05"),
    pytest.param("syyskuun loppuun mennessä 2025", "../2025-09"),
    pytest.param("vko 12/2025", "2025-03-17/2025-03-23"),
    pytest.param("viikolla 12 vuonna 2025", "2025-03-17/2025-03-23"),
    pytest.param("viikot 10–12/2025", "2025-03-03/2025-03-23"),
    pytest.param("8/25", "2025-08"),
    pytest.param("syksyllä -25", "2025-23"),
    pytest.param("12/2025 mennessä", "../2025-12"),
    pytest.param("2025-03-31", "2025-03-31"),
    pytest.param("2025-03", "2025-03"),
    pytest.param("från och med 1.1.2025", "2025-01-01/.."),
    pytest.param("fr.o.m. 1.1.2025", "2025-01-01/.."),
    pytest.param("senast 31.12.2025", "../2025-12-31"),
    pytest.param("i slutet av 2025", "2025-12"),
    pytest.param("i början av 2025", "2025-01"),
    pytest.param("hösten 2025", "2025-23"),
    pytest.param("under hösten 2025", "2025-23"),
    pytest.param("hösten 2024 – våren 2025", "2024-23/2025-21"),
    pytest.param("januari–mars 2025", "2025-01/2025-03"),
    pytest.param("den 1 maj 2025", "2025-05-01"),
    pytest.param("1 januari 2025 – 31 december 2026", "2025-01-01/2026-12-31"),
    pytest.param("by end of May 2025", "../2025-05"),
    pytest.param("from 1 January 2025", "2025-01-01/.."),
    pytest.param("spring 2025", "2025-21"),
    pytest.param("in autumn 2025", "2025-23"),
    pytest.param("December 20, 2023", "2023-12-20"),
    pytest.param("20th of December 2023", "2023-12-20"),
    pytest.param("May 2025", "2025-05"),
    pytest.param("Q1/2025", "2025-33"),
    pytest.param("Q2 2025", "2025-34"),
    pytest.param("Q1–Q2/2025", "2025-33/2025-34"),
    pytest.param("2025 Q3", "2025-35"),
    pytest.param("1. neljännes 2025", "2025-33"),
    pytest.param("vuoden 2025 ensimmäinen neljännes", "2025-33"),
    pytest.param("first quarter of 2025", "2025-33"),
    pytest.param("huhti–toukokuu 2025", "2025-04/2025-05"),
    pytest.param("huhti-toukokuussa 2025", "2025-04/2025-05"),
    pytest.param("Touko - kesäkuu 2025", "2025-05/2025-06"),
    pytest.param("elokuu 2025", "2025-08"),
    pytest.param("elokuussa 2025", "2025-08"),
    pytest.param("syksy 2025 – kevät 2026", "2025-23/2026-21"),
    pytest.param("syksystä 2025 kevääseen 2026", "2025-23/2026-21"),
    pytest.param("syksystä 2025 alkaen", "2025-23/.."),
    pytest.param("1.8.2025 alkaen", "2025-08-01/.."),
    pytest.param("alkaen 1.8.2025", "2025-08-01/.."),
    pytest.param("1.8.2025 lähtien", "2025-08-01/.."),
    pytest.param("viimeistään 31.12.2025", "../2025-12-31"),
    pytest.param("31.12.2025 saakka", "../2025-12-31"),
    pytest.param("viimeistään keväällä 2026", "../2026-21"),
    pytest.param("29.2.2024", "2024-02-29"),
    pytest.param("alkaa 1.1.2025 ja päättyy 31.12.2026", "2025-01-01/2026-12-31"),
    pytest.param("30.1.2020 toteutunut, 31.3.2020 peruttu", "2020-01-30"),
    pytest.param("31.3.2025 siirretty syksyyn 2025", "2025-23"),
    pytest.param("12.3. ja 14.5.2025", "2025-03-12/2025-05-14"),
    pytest.param("keväällä ja syksyllä 2025", "2025-21/2025-23"),
    pytest.param("ennen kesää 2025", "../2025-05"),
    pytest.param("ennen 1.9.2025", "../2025-08-31"),
    pytest.param("kevään 2021 aikana", "2021-21"),
    pytest.param("kevään ja syksyn 2025 aikana", "2025-21/2025-23"),
    pytest.param("1. vuosipuolisko 2025", "2025-01/2025-06"),
    pytest.param("H1/2025", "2025-01/2025-06"),
    pytest.param("första halvåret 2025", "2025-01/2025-06"),
    pytest.param("tammikuusta 2025", "2025-01/.."),
    pytest.param("tammi-kesäkuu 2025", "2025-01/2025-06"),
    pytest.param("31.12. 2025", "2025-12-31"),
    pytest.param("31. 12. 2025", "2025-12-31"),
    pytest.param("1. maaliskuuta 2025", "2025-03-01"),
    pytest.param("maaliskuun 1. päivä 2025", "2025-03-01"),
    pytest.param("1.3.25", "2025-03-01"),
    pytest.param("1.1.25–31.12.26", "2025-01-01/2026-12-31"),
    pytest.param("1.10.–28.2.2026", "2025-10-01/2026-02-28"),
    pytest.param("loka-helmikuu 2026", "2025-10/2026-02"),
    pytest.param("kesäkuun alusta 2025", "2025-06/.."),
    pytest.param("vuoden 2025 alusta", "2025-01/.."),
    pytest.param("1/2025 alkaen", "2025-01/.."),
    pytest.param("alkuvuodesta 2025", "2025-01"),
    pytest.param("Alkuvuosi 2026", "2026-01"),
    pytest.param("talvi 2025–2026", "2025-24"),
    pytest.param("toukokuu 2025 mennessä", "../2025-05"),
    pytest.param("valmis 5/2025", "2025-05"),
    pytest.param("valmis 31.5.2025 mennessä", "../2025-05-31"),
    pytest.param("1.1.2025 → 31.12.2025", "2025-01-01/2025-12-31"),
    pytest.param("alkaen syksystä 2025", "2025-23/.."),
    pytest.param("Marraskuu 2024 - tammikuu 2025", "2024-11/2025-01"),
    pytest.param("11/2024 - 1/2025", "2024-11/2025-01"),
    pytest.param("11–12/2024", "2024-11/2024-12"),
    pytest.param("kevät/syksy 2025", "2025-21/2025-23"),
    pytest.param("kevät -25", "2025-21"),
    pytest.param("kevät 2025, syksy 2025", "2025-21/2025-23"),
    pytest.param("9.5.2025 klo 12–15", "2025-05-09"),
    pytest.param("To 9.5.2025 klo 12.30", "2025-05-09"),
    pytest.param("2/2025 ja 9/2025", "2025-02/2025-09"),
    pytest.param("syys–lokakuussa 2025", "2025-09/2025-10"),
    pytest.param("Syksy 2022 - kevät 2023", "2022-23/2023-21"),
    pytest.param("kevätkausi 2023", "2023-21"),
    pytest.param("Toimintasuunnitelma valmis 6/2023", "2023-06"),
    pytest.param("syyskuusta 2022 lähtien", "2022-09/.."),
    pytest.param("elo–syyskuu 2023", "2023-08/2023-09"),
    pytest.param("vk 6–10/2023", "2023-02-06/2023-03-12"),
    pytest.param("fr.o.m. hösten 2023", "2023-23/.."),
    pytest.param("i mars 2024", "2024-03"),
    pytest.param("vecka 40 2023", "2023-10-02/2023-10-08"),
    pytest.param("våren 2024 och hösten 2024", "2024-21/2024-23"),
    pytest.param("före 31.12.2024", "../2024-12-30"),
    pytest.param("senast i december 2024", "../2024-12"),
    pytest.param("senast våren 2025", "../2025-21"),
    pytest.param("1.1–31.12.2024", "2024-01-01/2024-12-31"),
    pytest.param("kvartal 2/2024", "2024-34"),
    pytest.param("slutet av maj 2024", "2024-05"),
    pytest.param("i slutet av maj 2024", "2024-05"),
    pytest.param("vid utgången av 2024", "2024-12"),
    pytest.param("early 2025", "2025-01"),
    pytest.param("late 2024", "2024-12"),
    pytest.param("mid-2025", "2025-06"),
    pytest.param("Q4 2024", "2024-36"),
    pytest.param("first half of 2025", "2025-01/2025-06"),
    pytest.param("from January 2024 to June 2025", "2024-01/2025-06"),
    pytest.param("January–March 2024", "2024-01/2024-03"),
    pytest.param("by 31 December 2024", "../2024-12-31"),
    pytest.param("no later than 1 June 2024", "../2024-06-01"),
    pytest.param("Toteutetaan syksyllä 2024 ja keväällä 2025", "2024-23/2025-21"),
    pytest.param("Tapahtuma 14.9.2024", "2024-09-14"),
    pytest.param("Seuraava kysely keväällä 2025", "2025-21"),
    pytest.param("10/2024 – ", "2024-10/.."),
    pytest.param("1.9.2024 –", "2024-09-01/.."),
    pytest.param("-31.12.2024", "../2024-12-31"),
    pytest.param("30.6.2025 asti", "../2025-06-30"),
    pytest.param("kesäkuun 2025 loppuun mennessä", "../2025-06"),
    pytest.param("ke 12.2.2025 klo 9–11", "2025-02-12"),
    pytest.param("12.2.–13.2.2025", "2025-02-12/2025-02-13"),
    pytest.param("12.–13.2.2025", "2025-02-12/2025-02-13"),
    pytest.param("12-13.2.2025", "2025-02-12/2025-02-13"),
    pytest.param("30.12.2024–2.1.2025", "2024-12-30/2025-01-02"),
    pytest.param("5.–9. toukokuuta 2025", "2025-05-05/2025-05-09"),
    pytest.param("5.5.2025 ja 9.9.2025", "2025-05-05/2025-09-09"),
    pytest.param("3.2., 10.2. ja 17.2.2025", "2025-02-03/2025-02-17"),
    pytest.param("Suunnitelma hyväksytään valtuustossa 6/2025", "2025-06"),
    pytest.param("Hankkeen kesto 1.1.2024–31.12.2026", "2024-01-01/2026-12-31"),
    pytest.param("alk. 1.8.2024", "2024-08-01/.."),
    pytest.param("talvikausi 2024–2025", "2024-24"),
    pytest.param("2026 kevät", "2026-21"),
    pytest.param("2026/2", "2026-02"),
    pytest.param("02/2026", "2026-02"),
    pytest.param("2.2026", "2026-02"),
    pytest.param("helmikuu-26", "2026-02"),
    pytest.param("Helmi-maaliskuun vaihteessa 2026", "2026-02/2026-03"),
    pytest.param("Aloitetaan helmikuussa 2026", "2026-02/.."),
    pytest.param("pilotti alkaa syksyllä 2026", "2026-23/.."),
    pytest.param("Kevät 2025 (huhtikuu)", "2025-21"),
]

YEARS = [
    pytest.param("2023–", "2023/.."),
    pytest.param("–2027", "../2027"),
    pytest.param("vuosina 2025 ja 2026", "2025/2026"),
    pytest.param("2025, 2026 ja 2027", "2025/2027"),
    pytest.param("vuoden 2025 loppuun mennessä", "../2025"),
    pytest.param("v. -25", "2025"),
    pytest.param("v. 2025", "2025"),
    pytest.param("senast 2025", "../2025"),
    pytest.param("före utgången av 2025", "../2025"),
    pytest.param("till utgången av år 2025", "../2025"),
    pytest.param("åren 2025–2028", "2025/2028"),
    pytest.param("år 2025", "2025"),
    pytest.param("från 2023 till 2025", "2023/2025"),
    pytest.param("mellan 2023 och 2025", "2023/2025"),
    pytest.param("under 2025", "2025"),
    pytest.param("by 2025", "../2025"),
    pytest.param("by the end of 2025", "../2025"),
    pytest.param("from 2025 onwards", "2025/.."),
    pytest.param("between 2023 and 2025", "2023/2025"),
    pytest.param("2023 to 2025", "2023/2025"),
    pytest.param("until 2027", "../2027"),
    pytest.param("2025 alkaen", "2025/.."),
    pytest.param("vuodesta 2025 alkaen", "2025/.."),
    pytest.param("vuodesta 2023 vuoteen 2025", "2023/2025"),
    pytest.param("2025-2026", "2025/2026"),
    pytest.param("2025/2026", "2025/2026"),
    pytest.param("2025–26", "2025/2026"),
    pytest.param("lukuvuosi 2025-2026", "2025/2026"),
    pytest.param("lukuvuonna 2025–26", "2025/2026"),
    pytest.param("valtuustokausi 2025–2029", "2025/2029"),
    pytest.param("alkaa 2024 ja päättyy 2026", "2024/2026"),
    pytest.param("Hanke päättyy 2026", "../2026"),
    pytest.param("(2025)", "2025"),
    pytest.param("Hanke (2024–2026)", "2024/2026"),
    pytest.param("Toteutus 2025–2027, arviointi vuosittain", "2025/2027"),
    pytest.param("v. 2025. Vuosittaiset teemat eri päihteiden ympärille.", "2025"),
    pytest.param("2020-luvulla", "202X"),
    pytest.param("2025→", "2025/.."),
    pytest.param("2025 ->", "2025/.."),
    pytest.param("2025 eteenpäin", "2025/.."),
    pytest.param("ennen vuoden 2025 loppua", "../2025"),
    pytest.param("vuoden 2025 aikana", "2025"),
    pytest.param("vuoteen 2025 men nessä", "../2025"),
    pytest.param("loppuvuoden 2021 ja alkuvuoden 2022 aikana", "2021/2022"),
    pytest.param("Käynnistyy 2025", "2025/.."),
    pytest.param("Pilotointi 2025, käyttöönotto 2026", "2025/2026"),
    pytest.param("Suunnittelu 2025, toteutus 2026-2028", "2025/2028"),
    pytest.param("vuosi 2025", "2025"),
    pytest.param("Vuosi 2025 ja 2026", "2025/2026"),
    pytest.param("Vuodet 2025-2028", "2025/2028"),
    pytest.param("vuosien 2025–2026 vaihteessa", "2025/2026"),
    pytest.param("vuodenvaihteessa 2025–2026", "2025/2026"),
    pytest.param("2022-2025 jatkuva", "2022/2025"),
    pytest.param("jatkuva 2022–2025", "2022/2025"),
    pytest.param("2022 alkaen jatkuva", "2022/.."),
    pytest.param("valmistuu vuoden 2023 aikana", "2023"),
    pytest.param("från och med 2023", "2023/.."),
    pytest.param("t.o.m. 2025", "../2025"),
    pytest.param("läsåret 2023–2024", "2023/2024"),
    pytest.param("efter 2025", "2026/.."),
    pytest.param("in 2024", "2024"),
    pytest.param("during 2024–2025", "2024/2025"),
    pytest.param("the 2023–2025 term", "2023/2025"),
    pytest.param("2024 onwards", "2024/.."),
    pytest.param("since 2019", "2019/.."),
    pytest.param("starting in 2025", "2025/.."),
    pytest.param("2024 loppuun asti", "../2024"),
    pytest.param("Vuosi 2024: suunnittelu, vuosi 2025: toteutus", "2024/2025"),
    pytest.param("Hanke alkoi 2023 ja jatkuu vuoteen 2026", "2023/2026"),
    pytest.param("aik. 2024", "2024"),
    pytest.param("Toimintakausi 2024-2025", "2024/2025"),
    pytest.param("koko vuoden 2025", "2025"),
    pytest.param("Vuoden 2026 loppuun", "../2026"),
    pytest.param("Vuonna 2026", "2026"),
    pytest.param("vuonna 2026–2027", "2026/2027"),
    pytest.param("v.2026", "2026"),
    pytest.param("vv. 2026-2027", "2026/2027"),
    pytest.param("2026.", "2026"),
    pytest.param("tavoiteaikataulu 2026", "2026"),
    pytest.param("suunnitteilla 2026", "2026"),
    pytest.param("2026 (hankerahoitus)", "2026"),
    pytest.param("toteutunut 2024", "2024"),
]

RECURRENCES = [
    pytest.param("vuosittain keväällä", "P1Y"),
    pytest.param("kuukausittain", "P1M"),
    pytest.param("viikoittain", "P1W"),
    pytest.param("neljännesvuosittain", "P3M"),
    pytest.param("puolivuosittain", "P6M"),
    pytest.param("joka kolmas vuosi", "P3Y"),
    pytest.param("joka toinen vuosi", "P2Y"),
    pytest.param("joka toinen viikko", "P2W"),
    pytest.param("joka vuosi", "P1Y"),
    pytest.param("kerran valtuustokaudessa", "P4Y"),
    pytest.param("valtuustokausittain", "P4Y"),
    pytest.param("2 kertaa vuodessa", "P6M"),
    pytest.param("4 kertaa vuodessa", "P3M"),
    pytest.param("kolme kertaa vuodessa", "P4M"),
    pytest.param("kerran vuodessa", "P1Y"),
    pytest.param("1 krt/v", "P1Y"),
    pytest.param("2 krt/kk", "P2W"),
    pytest.param("kerran kuussa", "P1M"),
    pytest.param("kerran kuukaudessa", "P1M"),
    pytest.param("kerran viikossa", "P1W"),
    pytest.param("kahdesti vuodessa", "P6M"),
    pytest.param("kahden vuoden välein", "P2Y"),
    pytest.param("2 vuoden välein", "P2Y"),
    pytest.param("puolen vuoden välein", "P6M"),
    pytest.param("kolmen kuukauden välein", "P3M"),
    pytest.param("6 kk välein", "P6M"),
    pytest.param("6 kk:n välein", "P6M"),
    pytest.param("varje år", "P1Y"),
    pytest.param("två gånger om året", "P6M"),
    pytest.param("en gång per år", "P1Y"),
    pytest.param("3 ggr/år", "P4M"),
    pytest.param("vartannat år", "P2Y"),
    pytest.param("vart tredje år", "P3Y"),
    pytest.param("varannan månad", "P2M"),
    pytest.param("var tredje månad", "P3M"),
    pytest.param("halvårsvis", "P6M"),
    pytest.param("kvartalsvis", "P3M"),
    pytest.param("månatligen", "P1M"),
    pytest.param("en gång per fullmäktigeperiod", "P4Y"),
    pytest.param("annually", "P1Y"),
    pytest.param("every two years", "P2Y"),
    pytest.param("every other week", "P2W"),
    pytest.param("twice a year", "P6M"),
    pytest.param("three times a year", "P4M"),
    pytest.param("once a month", "P1M"),
    pytest.param("once per council term", "P4Y"),
    pytest.param("quarterly", "P3M"),
    pytest.param("every six months", "P6M"),
    pytest.param("vuosittain 2025–2028", "P1Y"),
    pytest.param("2025–2028, vuosittain", "P1Y"),
    pytest.param("joka syksy", "P1Y"),
    pytest.param("varje höst", "P1Y"),
    pytest.param("syksyisin", "P1Y"),
    pytest.param("joka 2. vuosi", "P2Y"),
    pytest.param("vart 4:e år", "P4Y"),
    pytest.param("kerran kahdessa vuodessa", "P2Y"),
    pytest.param("kerran neljässä vuodessa", "P4Y"),
    pytest.param("Raportointi johtoryhmälle neljä kertaa vuodessa", "P3M"),
    pytest.param("vähintään kerran vuodessa", "P1Y"),
    pytest.param("päivittäin", "P1D"),
    pytest.param("vuosit tain", "P1Y"),
    pytest.param("maanantaisin", "P1W"),
    pytest.param("joka maanantai", "P1W"),
    pytest.param("parillisina vuosina", "P2Y"),
    pytest.param("2 tapaamista vuodessa", "P6M"),
    pytest.param("4 kokousta/vuosi", "P3M"),
    pytest.param("seurataan vuosittain", "P1Y"),
    pytest.param("arvioidaan vuosittain ja vuonna 2028", "P1Y"),
    pytest.param("årligen i maj", "P1Y"),
    pytest.param("varje månad", "P1M"),
    pytest.param("4 gånger per år", "P3M"),
    pytest.param("fyra gånger i året", "P3M"),
    pytest.param("vuosittain vuodesta 2023 alkaen", "P1Y"),
    pytest.param("ensimmäisen kerran 2023, sen jälkeen vuosittain", "P1Y"),
    pytest.param("kuukausittain 9/2022 alkaen", "P1M"),
    pytest.param("vuosina 2022–2025 vuosittain", "P1Y"),
    pytest.param("1 x kk", "P1M"),
    pytest.param("1x/kk", "P1M"),
    pytest.param("n. 4 krt vuodessa", "P3M"),
    pytest.param("vuosittain lukuvuoden alussa", "P1Y"),
    pytest.param("joka syksy 7. luokille", "P1Y"),
    pytest.param("vuosittain 31.3. mennessä", "P1Y"),
    pytest.param("maaliskuussa joka vuosi", "P1Y"),
    pytest.param("varje termin", "P6M"),
    pytest.param("två gånger per termin", "P3M"),
    pytest.param("en gång i månaden", "P1M"),
    pytest.param("var sjätte månad", "P6M"),
    pytest.param("årligen 2023–2025", "P1Y"),
    pytest.param("minst en gång per år", "P1Y"),
    pytest.param("every autumn", "P1Y"),
    pytest.param("once every four years", "P4Y"),
    pytest.param("Kysely toteutetaan joka toinen vuosi (2023, 2025)", "P2Y"),
    pytest.param("Kouluterveyskysely joka toinen vuosi, seuraavan kerran 2025", "P2Y"),
    pytest.param("kerran kuussa syyskuusta alkaen", "P1M"),
    pytest.param("2–3 kertaa vuodessa", "P6M"),
    pytest.param("joka kolmas kuukausi", "P3M"),
    pytest.param("kolmesti vuodessa", "P4M"),
    pytest.param("kuusi kertaa vuodessa", "P2M"),
    pytest.param("12 kertaa vuodessa", "P1M"),
    pytest.param("viikon välein", "P1W"),
    pytest.param("kahden viikon välein", "P2W"),
    pytest.param("neljän vuoden välein", "P4Y"),
    pytest.param("4 vuoden välein", "P4Y"),
    pytest.param("kerran neljän vuoden aikana", "P4Y"),
    pytest.param("Vuodesta 2025 eteenpäin vuosittain", "P1Y"),
    pytest.param("joka toinen kuukausi", "P2M"),
    pytest.param("Toteutetaan vuosittain touko-kesäkuussa", "P1Y"),
    pytest.param("kaksi kertaa lukukaudessa", "P3M"),
    pytest.param("kerran lukuvuodessa", "P1Y"),
    pytest.param("lukukausittain", "P6M"),
    pytest.param("lukuvuosittain", "P1Y"),
    pytest.param("vuosineljänneksittäin", "P3M"),
    pytest.param("valtuustokausittain, väliarviointi vuosittain", "P4Y"),
    pytest.param("noin kerran kuukaudessa", "P1M"),
    pytest.param("arkisin", "P1D"),
]

ALL_THE_TIME = [
    "jatkuva",
    "jatkuvasti",
    "toistaiseksi",
    "koko kauden",
    "koko suunnitelmakauden ajan",
    "koko valtuustokauden",
    "fortlöpande",
    "kontinuerligt",
    "tills vidare",
    "hela fullmäktigeperioden",
    "ongoing",
    "jat kuvaa",
    "Jatkuvaa toimintaa",
    "Jatkuu",
    "jatkuva prosessi",
    "ympäri vuoden",
    "läpi vuoden",
]

UNPARSEABLE = [
    "tarvittaessa",
    "Alueellisen suunnitelman valmistelun jälkeen",
    "vid behov",
    "inom fem år",
    "31.2.2025",
    "30.2.2025 mennessä",
    "29.2.2025",
    "toukokuussa",
    "31.3.",
    "31.3. mennessä",
    "keväällä",
    "heti",
    "säännöllisesti",
    "viiden vuoden kuluessa",
    "lähivuosina",
    "Kouluterveyskysely (2019)",
    "klo 12–15",
    "noin 2000 osallistujaa",
    "2000 €",
    "laki 612/2021",
    "§ 12",
    "ei tiedossa",
    "",
    "-",
    "käynnissä",
    "Agenda 2030",
    "hyvinvointikertomuksen yhteydessä",
    "valtuustokauden aikana",
    "vuoden loppuun mennessä",
    "kuluvan vuoden aikana",
    "ensi vuonna",
    "tammikuun loppuun",
    "mandatperioden",
    "Käynnissä oleva",
    "ei aikataulua",
    "aikataulu avoin",
    "tarkentuu myöhemmin",
    "avoin",
    "tammikuu",
    "vko 40",
    "31.4.2025",
    "13/2025",
    "valtuustokauden alussa",
]


@pytest.mark.parametrize(("text", "label"), [*DAYS_AND_MONTHS, *YEARS])
def test_a_date_or_a_period_is_read_at_its_stated_precision(text: str, label: str) -> None:
    """A text that states a date or a period reads as EDTF, and hytecore reads that."""
    assert read_schedule(text).label == label
    assert When.parse(label).is_dated


@pytest.mark.parametrize(("text", "interval"), RECURRENCES)
def test_a_recurrence_is_read_as_an_interval(text: str, interval: str) -> None:
    """A text that says how often reads as the time from one to the next."""
    assert read_schedule(text).label == f"recurring:{interval}"
    assert Duration.parse(interval)


@pytest.mark.parametrize("text", ALL_THE_TIME)
def test_what_goes_on_all_the_time_is_continuous(text: str) -> None:
    """Work without a beginning and an end is told as continuous."""
    assert read_schedule(text).label == "continuous"


@pytest.mark.parametrize("text", UNPARSEABLE)
def test_what_tells_no_time_is_not_given_one(text: str) -> None:
    """A text without a date, a period or a recurrence is unparseable; no year is invented."""
    assert read_schedule(text).label == "unparseable"


def told(time: TimeExpression) -> str:
    """Return an expression in one line: kind, role and value."""
    value = time.edtf or time.recurrence or ""
    about = " about" if time.about else ""
    return f"{time.kind} {time.role} {value}".strip() + about + (" cancelled" if time.cancelled else "")


@pytest.mark.parametrize(
    ("text", "times"),
    [
        pytest.param("31.12.2022 mennessä", ["date end ../2022-12-31"], id="deadline"),
        pytest.param("Aloit us keväällä 2019", ["date start 2019-21/.."], id="broken word"),
        pytest.param(
            "Käyttöönottosuunnitelman (valmis 2019) mukaisen toiminnan aloitus 2020 alussa",
            ["date start 2020-01/.."],
            id="a year in brackets is a source",
        ),
        pytest.param(
            "100 %, 1.8.2020 mennessä, toiminta aloitettu.", ["date end ../2020-08-01"], id="the clause tells the role"
        ),
        pytest.param(
            "Työpaja II 31.3. & työpaja III 25.5. / peruttu ja tilalle sähköinen",
            ["date at XXXX-03-31 cancelled", "date at XXXX-05-25 cancelled"],
            id="called off",
        ),
        pytest.param(
            "30.1.2020 toteutui, 31.3.2020 peruttu",
            ["date at 2020-01-30", "date at 2020-03-31 cancelled"],
            id="one of two called off",
        ),
        pytest.param(
            "Tilaisuudet peruuntuivat ja siirtyivät syksyyn 2020", ["date at 2020-23"], id="what takes its place"
        ),
        pytest.param(
            "31.3.2025 siirretty syksyyn 2025", ["date at 2025-03-31 cancelled", "date at 2025-23"], id="moved"
        ),
        pytest.param("Peruttu: 31.3.2025", ["date at 2025-03-31 cancelled"], id="called off before the day"),
        pytest.param(
            "Valmistelun aloittaminen 2020, päätöksenteko v. 2020 lopussa",
            ["date start 2020/..", "date milestone 2020-12"],
            id="start and milestone",
        ),
        pytest.param("Ohjelma hyväksytty 11/2019", ["date milestone 2019-11"], id="milestone"),
        pytest.param(
            "Vuosittain asetetut välitavoitteet ja vuonna 2025 mennessä laskeneet",
            ["recurrence period P1Y", "date end ../2025"],
            id="interval and deadline",
        ),
        pytest.param(
            "v. 2025. Vuosittaiset teemat", ["date at 2025", "recurrence period P1Y about"], id="interval of another"
        ),
        pytest.param(
            "Toteutus 2025–2027, arviointi vuosittain",
            ["date period 2025/2027", "recurrence period P1Y about"],
            id="interval of the evaluation",
        ),
        pytest.param("Huhti - toukokuu, työpajat", ["date period XXXX-04/XXXX-05"], id="months without a year"),
        pytest.param("Tammikuu 30.1.2020", ["date at 2020-01-30"], id="month and day of it"),
        pytest.param(
            "Aloitus 2024, työpaja 31.3.", ["date start 2024/..", "date at XXXX-03-31"], id="no year is carried over"
        ),
        pytest.param(
            "maalis- ja marraskuussa 2025", ["date at 2025-03", "date at 2025-11"], id="a year shared by two months"
        ),
        pytest.param("Tarvittavat kerrat", ["as_needed period"], id="as needed"),
        pytest.param("Alueellisen suunnitelman valmistelun jälkeen", ["after_event start"], id="after something"),
        pytest.param("efter att planen har godkänts", ["after_event start"], id="after something in Swedish"),
        pytest.param("sen jälkeen vuosittain", ["recurrence period P1Y"], id="after that is no event"),
        pytest.param("valtuustokauden aikana", ["term period"], id="council term"),
        pytest.param("seuraavan viiden vuoden aikana", ["relative end P5Y"], id="relative"),
        pytest.param("viidessä vuodessa", ["relative end P5Y"], id="in five years"),
        pytest.param("inom de närmaste fem åren", ["relative end P5Y"], id="relative in Swedish"),
        pytest.param("over the next five years", ["relative end P5Y"], id="relative in English"),
        pytest.param("viiden vuoden kuluessa suunnitelman hyväksymisestä", ["after_event start P5Y"], id="anchored"),
        pytest.param("inom fem år från godkännandet", ["after_event start P5Y"], id="anchored in Swedish"),
        pytest.param("viimeisten viiden vuoden aikana", [], id="the past"),
        pytest.param("kaksi vuotta", ["duration period P2Y"], id="duration"),
        pytest.param("enemmän kuin lähtötasovuonna 2019", [], id="what it is compared with"),
        pytest.param("vuoden 2019 tasosta vuoteen 2025 mennessä", ["date end ../2025"], id="from a level"),
        pytest.param("vuodesta 2019 vuoteen 2025", ["date period 2019/2025"], id="from a year to a year"),
        pytest.param("alkaa 2024 ja päättyy 2026", ["date start 2024/..", "date end ../2026"], id="each its own role"),
    ],
)
def test_every_time_of_a_text_is_told_with_its_role(text: str, times: list[str]) -> None:
    """Each date, recurrence and other time is told in order, with what happens then."""
    assert [told(time) for time in read_schedule(text).times] == times


def test_a_count_is_kept_beside_the_interval() -> None:
    """How many times in how long a time is kept, since the interval may be rounded."""
    (time,) = read_schedule("5 kertaa vuodessa").times
    assert (time.times, time.per, time.recurrence) == (5, "P1Y", "P73D")


def test_a_reading_is_told_as_plain_data() -> None:
    """The first keys are those of every judgement; a time tells only what is stated."""
    reading = read_schedule("Aloitus 2 krt/v, 31.3. peruttu", "fi")
    assert reading.to_json() == {
        "label": "recurring:P6M",
        "language": "fi",
        "confidence": "possible",
        "evidence": [
            {"kind": "recurrence", "start": 8, "end": 15, "text": "2 krt/v"},
            {"kind": "date", "start": 17, "end": 22, "text": "31.3."},
        ],
        "times": [
            {
                "kind": "recurrence",
                "role": "period",
                "recurrence": "P6M",
                "times": 2,
                "per": "P1Y",
                "confidence": "likely",
                "start": 8,
                "end": 15,
                "text": "2 krt/v",
            },
            {
                "kind": "date",
                "role": "at",
                "edtf": "XXXX-03-31",
                "cancelled": True,
                "confidence": "likely",
                "start": 17,
                "end": 22,
                "text": "31.3.",
            },
        ],
    }


@pytest.mark.parametrize(
    "text",
    [
        "Laki 612/2021",
        "klo 12.30–14.00",
        "klo 9.10",
        "12.30",
        "2000 €",
        "n. 2020 osallistujaa",
        "puh. 2 025 000",
        "kohta 3.14.15",
        "8.–9.-luokkalaiset",
        "Agenda 2030",
        "§ 2020",
        "koko kunta",
        "5 vuotta täyttäneet lapset",
        "May be continued",
        "fall prevention",
        "var femte invånare",
        "joka toinen nuori",
    ],
)
def test_other_numbers_and_words_are_no_times(text: str) -> None:
    """Laws, times of day, money, counts and everyday words give no date, period or recurrence."""
    reading = read_schedule(text)
    assert reading.label == "unparseable"
    assert [time for time in reading.times if time.kind in ("date", "recurrence")] == []


PIECES = st.sampled_from(
    "1 3 12 31 2025 2026 25 . - – / , ( ) vuosi vuonna vuoden v. kevät keväällä syksyyn touko toukokuu kesä- ja "
    "loppuun mennessä alkaen saakka alussa kertaa 2 x krt kuukaudessa joka toinen jatkuva peruttu siirtyi jälkeen "
    "viiden kuluessa Q1 vko 40 klo hösten våren år till från before by every two years välein puolen → \n".split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)
)


@pytest.mark.property
@given(TEXTS)
def test_any_text_is_read_and_its_words_are_found_in_it(text: str) -> None:
    """No text raises; spans lie in the text; dates and durations are ones hytecore reads."""
    reading = read_schedule(text)
    for time in reading.times:
        assert 0 <= time.start <= time.end <= len(text)
        assert text[time.start : time.end] == time.text
        if time.edtf is not None:
            When.parse(time.edtf)
        if time.recurrence is not None:
            Duration.parse(time.recurrence)
    if reading.label.startswith("recurring:"):
        Duration.parse(reading.label.removeprefix("recurring:"))
    elif reading.label not in ("continuous", "unparseable"):
        assert "XXXX" not in When.parse(reading.label).text
    assert read_progress(text).label


@pytest.mark.property
@given(st.lists(PIECES, max_size=12).map(" ".join))
def test_how_letters_and_blanks_are_coded_does_not_matter(text: str) -> None:
    """Composed or not, with plain or no-break blanks, in capitals or not: the reading is the same."""
    label = read_schedule(text, "fi").label
    assert read_schedule(unicodedata.normalize("NFD", text), "fi").label == label
    assert read_schedule(text.replace(" ", "\u00a0"), "fi").label == label
    assert read_schedule(text.upper(), "fi").label == label


def test_places_are_those_of_the_text_as_given() -> None:
    """In a text whose letters are not composed the words are found where they stand."""
    text = unicodedata.normalize("NFD", "Päätös hyväksytään keväällä 2025")
    (time,) = read_schedule(text).times
    assert text[time.start : time.end] == time.text == unicodedata.normalize("NFD", "keväällä 2025")


@pytest.mark.parametrize(
    "piece", ["1.", "2025, ", "vuoden ", "(", "joka ", "arvioidaan vuosittain ", "1.1.2025 peruttu "]
)
def test_a_long_line_takes_no_longer_by_the_letter(piece: str) -> None:
    """A line of 100 000 characters is read, whatever it repeats."""
    assert read_schedule(piece * (100_000 // len(piece)), "fi").language == "fi"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        pytest.param("Toiminta aloitettu", "begun", id="begun"),
        pytest.param("Toiminta alkanut 2/2020", "begun", id="begun with a date"),
        pytest.param("Aloitetaan 2026", "nothing", id="planned"),
        pytest.param("Ei ole vielä aloitettu", "not_begun", id="denied"),
        pytest.param("aloittamatta", "not_begun", id="denied in one word"),
        pytest.param("Suunnittelu aloitettu", "nothing", id="preparations"),
        pytest.param("Kun toiminta on aloitettu", "nothing", id="a condition"),
        pytest.param("Tehdään (aloitettu 2019)", "nothing", id="in brackets"),
        pytest.param("Peruttu koronan vuoksi", "called_off", id="called off"),
        pytest.param("Peruttu ja tilalle sähköinen", "nothing", id="replaced"),
        pytest.param("Ei peruttu", "nothing", id="not called off"),
        pytest.param("Käynnissä", "begun+unfinished", id="under way"),
        pytest.param("Arbetet har inte påbörjats", "not_begun", id="denied in Swedish"),
        pytest.param("Verksamheten pågår", "begun+unfinished", id="under way in Swedish"),
        pytest.param("The work has started", "begun", id="begun in English"),
    ],
)
def test_progress_is_what_is_reported(text: str, label: str) -> None:
    """Reports count, plans and conditions do not."""
    assert read_progress(text).label == label


def test_progress_is_told_as_plain_data() -> None:
    """The words that report it are told with their place."""
    reading = read_progress("Työ on aloitettu")
    assert reading.words_for("carried_out") is None
    assert reading.to_json() == {
        "label": "begun",
        "language": "fi",
        "confidence": "likely",
        "evidence": [{"kind": "begun", "start": 7, "end": 16, "text": "aloitettu"}],
    }
