"""Short texts in four languages, written for the tests, with every date marked as `[[words|EDTF]]`, and with traps.

Each is read against its day of publication. What stands unmarked must not be taken for a date.
"""

TEXTS = (
    # language, day of publication, text
    ("id", "2025-02-28", "Delegasi itu tiba pada [[Kamis (27/2)|2025-02-27]] dan pulang [[kemarin|2025-02-27]]."),
    ("id", "2025-10-28", "Konferensi akan digelar di Minsk pada [[28–29 Oktober|2025-10-28/2025-10-29]]."),
    ("id", "2025-10-28", "Rudal itu terbang 1.587 kilometer dan membawa 2.000 butir amunisi, kata militer."),
    ("id", "2025-08-15", "Pakta diteken [[tahun lalu|2024]]; sejak [[April 2025|2025-04]] pasukan diakui."),
    ("id", "2024-06-20", "Keduanya bertemu [[Rabu (19/6/2024)|2024-06-19]] pukul 16.40 WIB di Pyongyang."),
    ("id", "2024-06-20", "Menurut Maret Sihombing, pengamat, skor pertandingan 3-2 tidak penting."),
    ("id", "2023-09-14", "Kim berkunjung selama lima hari sejak [[12 September 2023|2023-09-12]]."),
    ("id", "2024-01-10", "Pada [[awal Januari 2024|[2024-01-01..2024-01-10]]] kapal itu berlabuh tujuh kali."),
    ("id", "2024-01-10", "Utang era [[awal 2000-an|[2000..2003]]] dihapus; pada [[2014|2014]] sisanya juga."),
    ("id", "2025-07-14", "Hubungi (021) 5790-2024 atau kunjungi https://contoh.id/2025/07/13/lavrov untuk data."),
    ("id", "2024-11-12", "Seoul menyebut 10.900 tentara berada di Kursk, usia mereka 18-22 tahun."),
    ("id", "2024-11-12", "Ratifikasi rampung [[Jum'at, 8 November 2024|2024-11-08]], kata juru bicara."),
    ("id", "2025-03-01", "Dalam dua tahun terakhir perdagangan naik 54 persen; targetnya 2.500 ton sebulan."),
    ("en", "2024-06-20", "Putin and Kim signed the pact on [[Wednesday|2024-06-19]], a day after he landed."),
    ("en", "2024-06-20", "They met on [[June 19, 2024|2024-06-19]] and may meet again, aides said."),
    (
        "en",
        "2024-10-29",
        "Soldiers arrived [[last week|[2024-10-21..2024-10-27]]], officials said, citing 3,000 troops.",
    ),
    ("en", "2024-10-29", "The march through the city drew 2024 people; May Thompson of the Sun was there."),
    ("en", "2024-12-05", "The treaty entered into force on [[Dec. 4|2024-12-04]], six months after its signing."),
    ("en", "2023-11-08", "Trains have run since [[late August 2023|[2023-08-21..2023-08-31]]], analysts say."),
    (
        "en",
        "2025-05-01",
        "Ties froze in [[2020|2020]], when the border closed, and thawed in [[mid-2023|[2023-05..2023-08]]].",
    ),
    ("en", "2025-05-01", "Shells of 152 mm and Su-25 jets were shown; 12 of 40 launchers failed at 10:30 a.m."),
    (
        "en",
        "2025-06-18",
        "Shoigu flew in [[two weeks ago|[2025-06-02..2025-06-08]]] and on [[Tuesday|2025-06-17]] again.",
    ),
    ("en", "2024-09-14", "The visit of [[13 September 2023|2023-09-13]] lasted until [[17 September|2023-09-17]]."),
    ("en", "2025-01-20", "Resolution 2397 of [[December 2017|2017-12]] bans workers; 13,221 still came."),
    ("ru", "2024-06-20", "Договор подписан [[19 июня 2024 года|2024-06-19]] в Пхеньяне, сообщил ТАСС."),
    ("ru", "2025-04-30", "О встрече объявили [[в понедельник|2025-04-28]]; в зале было 2024 человека."),
    ("ru", "2025-04-30", "Товарооборот вырос на 54 процента и достиг 34 млн долларов за 12 месяцев."),
    ("ru", "2024-11-10", "[[9 ноября|2024-11-09]] президент подписал закон, принятый [[в прошлом месяце|2024-10]]."),
    ("ru", "2023-07-28", "Шойгу прибыл [[25 июля|2023-07-25]], парад прошёл [[вчера|2023-07-27]]."),
    ("ru", "2025-02-28", "Связи окрепли с [[2022 года|2022]], а мост строят с [[апреля 2025 года|2025-04]]."),
    ("ko", "2024-06-20", "푸틴 대통령은 [[19일|2024-06-19]] 평양에서 조약에 서명했다."),
    ("ko", "2024-10-19", "국정원은 [[2024년 10월 18일|2024-10-18]] 병력 1만2천명 파병을 발표했다."),
    ("ko", "2025-04-29", "북한은 [[28일|2025-04-28]] 파병을 처음 인정했고 러시아는 [[26일|2025-04-26]] 먼저 밝혔다."),
    ("ko", "2025-04-29", "포탄 600만 발과 미사일 100여 기가 1만6천 개 컨테이너에 실렸다."),
    ("ko", "2025-01-10", "[[지난해 12월|2024-12]] 쿠르스크에서 300여 명이 숨지고 2천700여 명이 다쳤다."),
    ("ko", "2023-09-14", "두 정상은 [[13일|2023-09-13]] 보스토치니 우주기지에서 약 4시간 만났다."),
)
