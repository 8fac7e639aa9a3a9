"""What a date reads as, and what is refused: the specification, a case a line, each with its reason."""

import subprocess
import sys
from datetime import date

import pytest
from babel import Locale
from hypothesis import assume, given
from hypothesis import strategies as st

from loaders.dataset.dataset import ROOT
from loaders.dates import read_date
from loaders.dates.edtf import DateError, When, read_edtf
from loaders.dates.in_words import in_words
from loaders.dates.reading.dateparser_check import second_reading
from loaders.dates.reading.lexicon import lexicon
from loaders.dates.reading.phrases import LANGUAGES
from loaders.language import language as language_of

TUESDAY = date(2025, 10, 28)

CANONICAL = [
    ("2024-06-19", "a day"),
    ("2024-06", "a month"),
    ("2024", "a year"),
    ("2024-06~", "about"),
    ("2024-06?", "uncertain"),
    ("2024-06%", "both"),
    ("2024-10-26/2024-10-28", "lasting, both days included"),
    ("2024-10/..", "still going on"),
    ("2024-10/", "end unknown"),
    ("../2024-10", "start unknown"),
    ("[2024-02-15..2024-03-24]", "one day in that span"),
    ("2024-21", "spring"),
    ("2024-36", "the last quarter"),
    ("2023-24", "EDTF for the winter of 2023, never the years 2023 to 2024"),
    ("0987", "a year has four digits"),
]

READ = [
    # whole days
    ("19 June 2024", "2024-06-19", "English, day first"),
    ("June 19, 2024", "2024-06-19", "English, month first"),
    ("June 19 2024", "2024-06-19", "without its comma"),
    ("June 19th, 2024", "2024-06-19", "an ordinal"),
    ("the 19th of June, 2024", "2024-06-19", "in full"),
    ("19 JUNE 2024", "2024-06-19", "capitals do not matter"),
    ("  19 June 2024.  ", "2024-06-19", "neither do blanks and a full stop"),
    ("on 19 June 2024", "2024-06-19", "a preposition says nothing about the day"),
    ("(19 June 2024)", "2024-06-19", "brackets around it all"),
    ("19 Juni 2024", "2024-06-19", "Indonesian"),
    ("tanggal 19 Juni 2024", "2024-06-19", "with the word for date"),
    ("pada 24 Februari 2022", "2022-02-24", "with a preposition"),
    ("19 bulan Juni tahun 2024", "2024-06-19", "with the words for month and year"),
    ("13 сентября 2023 года", "2023-09-13", "Russian, with the word for year"),
    ("13 сентября 2023 г.", "2023-09-13", "the word for year shortened"),
    ("13 сентября 2023", "2023-09-13", "or left out"),
    ("13-го сентября 2023 года", "2023-09-13", "an ordinal"),
    ("2024년 6월 19일", "2024-06-19", "Korean"),
    ("2024년6월19일", "2024-06-19", "without blanks"),
    ("2024년 6월 19일에", "2024-06-19", "a particle says nothing about the day"),
    ("2024. 6. 19.", "2024-06-19", "Korean, in numbers"),
    # spellings of months
    ("28 Agt 2025", "2025-08-28", "Agt is Agustus"),
    ("28 Agu 2025", "2025-08-28", "so is Agu"),
    ("28 Ags 2025", "2025-08-28", "and Ags"),
    ("3 Okt 2025", "2025-10-03", "Oktober"),
    ("3 Des. 2025", "2025-12-03", "Desember with the stop of an abbreviation"),
    ("3 Pebruari 2025", "2025-02-03", "the old spelling of Februari"),
    ("3 Nop 2025", "2025-11-03", "Nopember"),
    ("3 Nopember 2025", "2025-11-03", "the old spelling of November"),
    ("28 Feb 2025", "2025-02-28", "the same in both languages"),
    ("3 Mei 2025", "2025-05-03", "May in Indonesian"),
    ("Sept. 3, 2025", "2025-09-03", "Sept. is September"),
    ("3 Sept 2025", "2025-09-03", "with its stop or not"),
    ("Sep 3, 2025", "2025-09-03", "or Sep"),
    ("1 мая 2024 года", "2024-05-01", "a month of three letters"),
    ("3 сент. 2025 г.", "2025-09-03", "Russian abbreviations"),
    ("3 нояб. 2025", "2025-11-03", "ноября"),
    ("3 дек 2025", "2025-12-03", "декабря"),
    # weekdays that fit
    ("Wednesday, 19 June 2024", "2024-06-19", "the weekday fits"),
    ("Wed 19 Jun 2024", "2024-06-19", "shortened"),
    ("19 June 2024 (Wednesday)", "2024-06-19", "behind, in brackets"),
    ("Rabu (19/6/2024)", "2024-06-19", "the notation of Indonesian newspapers"),
    ("Rabu, 19 Juni 2024", "2024-06-19", "with a comma"),
    ("hari Rabu (19/6/2024)", "2024-06-19", "with the word for day"),
    ("Rabu 19-6-2024", "2024-06-19", "with hyphens"),
    ("Senin, 27 Oktober 2025", "2025-10-27", "Monday"),
    ("Jum'at, 28 Februari 2025", "2025-02-28", "Friday with its apostrophe"),
    ("Jum’at (28/2/2025)", "2025-02-28", "any apostrophe"),
    ("Jumat, 28 Februari 2025", "2025-02-28", "or none"),
    ("Ahad, 26 Oktober 2025", "2025-10-26", "the other word for Sunday"),
    ("Minggu (26/10/2025)", "2025-10-26", "which is also the word for week"),
    ("Kamis (21/8/2025)", "2025-08-21", "one digit for the month"),
    ("среда, 3 сентября 2025 года", "2025-09-03", "Russian"),
    ("в среду, 3 сентября 2025 года", "2025-09-03", "declined"),
    ("3 сентября 2025 года, в среду", "2025-09-03", "behind"),
    ("2024년 6월 19일 수요일", "2024-06-19", "Korean, behind"),
    ("2024년 6월 19일(수)", "2024-06-19", "one syllable in brackets"),
    # times and zones, read and dropped
    ("28 Feb 2025, 16:09 WIB", "2025-02-28", "the day is the one written"),
    ("Selasa, 28 Oktober 2025 16.40", "2025-10-28", "the hour with a point"),
    ("15 August 2025 13:12", "2025-08-15", "no comma"),
    ("28 Oktober 2025 pukul 16.40 WIB", "2025-10-28", "with the word for the hour"),
    ("pukul 16.40 WIB, 28 Oktober 2025", "2025-10-28", "in front"),
    ("28 Oktober 2025 jam 4 sore", "2025-10-28", "an hour alone"),
    ("Rabu pagi, 3 September 2025", "2025-09-03", "a part of the day"),
    ("9 a.m. on 28 October 2025", "2025-10-28", "an English hour"),
    ("19 June 2024 at 4 p.m. local time", "2024-06-19", "local time"),
    ("Tue, 28 Oct 2025 10:00:00 +0900", "2025-10-28", "as in a feed; the day is not shifted to another zone"),
    ("2024-06-19T23:40:00Z", "2024-06-19", "an ISO time"),
    ("2024-06-19 16:40", "2024-06-19", "with a blank"),
    ("28 октября 2025 года в 16:40 по московскому времени", "2025-10-28", "Moscow time"),
    ("28 февраля 2025 года, 16:40 (мск)", "2025-02-28", "in brackets"),
    ("2024년 6월 19일(수) 오후 3시 30분", "2024-06-19", "Korean"),
    ("2024년 6월 19일(현지시간)", "2024-06-19", "the zone alone"),
    # numbers, day first
    ("19/6/2024", "2024-06-19", "no month 19"),
    ("19.06.2024", "2024-06-19", "with points"),
    ("19-06-2024", "2024-06-19", "with hyphens"),
    ("2024/06/19", "2024-06-19", "year first is never ambiguous"),
    ("2024.6.19", "2024-06-19", "nor with points"),
    ("2024-6-9", "2024-06-09", "nor without zeros"),
    ("6/6/2024", "2024-06-06", "both readings are the same"),
    ("6/19/2024", "2024-06-19", "only one reading exists"),
    ("Rabu (3/7/2024)", "2024-07-03", "the weekday settles it, day first"),
    ("Friday (6/7/2024)", "2024-06-07", "and in English, where months come first too"),
    ("06/2024", "2024-06", "a month and a year"),
    ("2024/06", "2024-06", "year first"),
    # months and years
    ("June 2024", "2024-06", "a month is never a day"),
    ("Juni 2024", "2024-06", "Indonesian"),
    ("bulan Oktober 2024", "2024-10", "with the word for month"),
    ("Oktober, 2024", "2024-10", "a comma"),
    ("июнь 2024 года", "2024-06", "Russian"),
    ("в октябре 2024 года", "2024-10", "declined"),
    ("2024년 6월", "2024-06", "Korean"),
    ("in 2022", "2022", "a year is never a month"),
    ("tahun 2024", "2024", "Indonesian"),
    ("pada tahun 2024", "2024", "with a preposition"),
    ("в 2022 году", "2022", "Russian"),
    ("2022년", "2022", "Korean"),
    # early, mid, late
    ("early October 2024", "[2024-10-01..2024-10-10]", "days 1–10"),
    ("mid-October 2024", "[2024-10-11..2024-10-20]", "days 11–20"),
    ("late October 2024", "[2024-10-21..2024-10-31]", "day 21 to the end"),
    ("late February 2023", "[2023-02-21..2023-02-28]", "the end of that month"),
    ("late February 2024", "[2024-02-21..2024-02-29]", "in a leap year"),
    ("early 2023", "[2023-01..2023-04]", "months 1–4"),
    ("mid-2023", "[2023-05..2023-08]", "months 5–8"),
    ("late 2023", "[2023-09..2023-12]", "months 9–12"),
    ("the end of October 2024", "[2024-10-21..2024-10-31]", "the end is late"),
    ("at the beginning of 2024", "[2024-01..2024-04]", "the beginning is early"),
    ("in the middle of October 2024", "[2024-10-11..2024-10-20]", "the middle is mid"),
    ("awal Oktober 2024", "[2024-10-01..2024-10-10]", "Indonesian"),
    ("pertengahan Oktober 2024", "[2024-10-11..2024-10-20]", "mid"),
    ("akhir Oktober 2024", "[2024-10-21..2024-10-31]", "late"),
    ("akhir 2023", "[2023-09..2023-12]", "of a year"),
    ("pertengahan tahun 2023", "[2023-05..2023-08]", "with the word for year"),
    ("awal bulan Oktober 2024", "[2024-10-01..2024-10-10]", "with the word for month"),
    ("начало октября 2024 года", "[2024-10-01..2024-10-10]", "Russian"),
    ("в середине октября 2024 года", "[2024-10-11..2024-10-20]", "declined"),
    ("в конце 2023 года", "[2023-09..2023-12]", "of a year"),
    ("2024년 10월 초", "[2024-10-01..2024-10-10]", "Korean, behind"),
    ("2024년 10월 중순", "[2024-10-11..2024-10-20]", "mid"),
    ("2024년 10월 말", "[2024-10-21..2024-10-31]", "late"),
    ("2023년 말", "[2023-09..2023-12]", "of a year"),
    ("first half of 2024", "[2024-01..2024-06]", "half a year"),
    ("second half of October 2024", "[2024-10-16..2024-10-31]", "half a month"),
    ("paruh pertama 2024", "[2024-01..2024-06]", "Indonesian"),
    ("semester II 2024", "[2024-07..2024-12]", "counted"),
    ("в первой половине 2024 года", "[2024-01..2024-06]", "Russian"),
    ("второе полугодие 2024 года", "[2024-07..2024-12]", "one word"),
    ("2024년 하반기", "[2024-07..2024-12]", "Korean"),
    ("H1 2024", "[2024-01..2024-06]", "as in a report"),
    # seasons, quarters, decades, weeks
    ("spring 2024", "2024-21", "English"),
    ("summer of 2024", "2024-22", "with of"),
    ("autumn 2024", "2024-23", "British"),
    ("fall 2024", "2024-23", "American"),
    ("winter 2023", "2023-24", "December 2023 to February 2024"),
    ("musim panas 2024", "2024-22", "Indonesian"),
    ("musim gugur tahun 2024", "2024-23", "with the word for year"),
    ("весной 2024 года", "2024-21", "Russian"),
    ("осень 2024", "2024-23", "without the word for year"),
    ("2024년 겨울", "2024-24", "Korean"),
    ("Q3 2024", "2024-35", "a quarter"),
    ("2024 Q3", "2024-35", "year first"),
    ("Q3/2024", "2024-35", "with a stroke"),
    ("the third quarter of 2024", "2024-35", "in words"),
    ("quarter 3 of 2024", "2024-35", "as this project writes it"),
    ("kuartal III 2024", "2024-35", "Indonesian, in Roman numerals"),
    ("kuartal ketiga 2024", "2024-35", "in words"),
    ("triwulan IV/2024", "2024-36", "the other word"),
    ("III квартал 2024 года", "2024-35", "Russian"),
    ("3-й квартал 2024 года", "2024-35", "an ordinal"),
    ("в четвёртом квартале 2024 года", "2024-36", "declined"),
    ("2024년 3분기", "2024-35", "Korean"),
    ("the 2000s", "[2000..2009]", "some day in these ten years"),
    ("tahun 2000-an", "[2000..2009]", "Indonesian"),
    ("awal 2000-an", "[2000..2003]", "its first years"),
    ("late 1990s", "[1997..1999]", "its last years"),
    ("в июле 2000-го", "2000-07", "a year by its ordinal"),
    ("в 2022-м году", "2022", "the same with its word"),
    ("2000-е годы", "[2000..2009]", "Russian"),
    ("в конце 1990-х годов", "[1997..1999]", "declined"),
    ("1990년대 초", "[1990..1993]", "Korean"),
    ("the week of 22 October 2025", "[2025-10-20..2025-10-26]", "Monday to Sunday"),
    # from one to another
    ("26–28 October 2024", "2024-10-26/2024-10-28", "never cut to its first day"),
    ("26-28 October 2024", "2024-10-26/2024-10-28", "with a hyphen"),
    ("26 — 28 October 2024", "2024-10-26/2024-10-28", "with any dash"),
    ("26 to 28 October 2024", "2024-10-26/2024-10-28", "in words"),
    ("from 26 to 28 October 2024", "2024-10-26/2024-10-28", "with from"),
    ("October 26–28, 2024", "2024-10-26/2024-10-28", "month first"),
    ("Oct. 26-28, 2024", "2024-10-26/2024-10-28", "shortened"),
    ("28–29 Oktober 2025", "2025-10-28/2025-10-29", "Indonesian"),
    ("26 hingga 28 Oktober 2024", "2024-10-26/2024-10-28", "hingga"),
    ("26 s/d 28 Oktober 2024", "2024-10-26/2024-10-28", "s/d"),
    ("26 s.d. 28 Oktober 2024", "2024-10-26/2024-10-28", "s.d."),
    ("tanggal 26 sampai dengan 28 Oktober 2024", "2024-10-26/2024-10-28", "in full"),
    ("dari 26 sampai 28 Oktober 2024", "2024-10-26/2024-10-28", "with dari"),
    ("с 26 по 28 октября 2024 года", "2024-10-26/2024-10-28", "Russian"),
    ("26—28 октября 2024 года", "2024-10-26/2024-10-28", "with a dash"),
    ("2024년 10월 26~28일", "2024-10-26/2024-10-28", "Korean"),
    ("2024년 10월 26∼28일", "2024-10-26/2024-10-28", "with the other wave"),
    ("2024년 10월 26일부터 28일까지", "2024-10-26/2024-10-28", "in words"),
    ("26–28/10/2024", "2024-10-26/2024-10-28", "in numbers"),
    ("5–7/10/2024", "2024-10-05/2024-10-07", "days in front, so day first"),
    ("26.10–28.10.2024", "2024-10-26/2024-10-28", "in numbers, month and all"),
    ("26-28.10.2024", "2024-10-26/2024-10-28", "with points"),
    ("Senin–Rabu (27–29/10/2025)", "2025-10-27/2025-10-29", "with both weekdays"),
    ("Senin-Selasa, 27-28 Oktober 2025", "2025-10-27/2025-10-28", "in words"),
    ("January and February 2025", "2025-01/2025-02", "two months in a row"),
    ("28 and 29 October 2024", "2024-10-28/2024-10-29", "two days in a row"),
    ("28 dan 29 Oktober 2024", "2024-10-28/2024-10-29", "Indonesian"),
    ("28/29 Oktober 2025", "2025-10-28/2025-10-29", "with a stroke"),
    ("30 October – 2 November 2024", "2024-10-30/2024-11-02", "across months; the year said once"),
    ("30 October to 2 November 2024", "2024-10-30/2024-11-02", "in words"),
    ("October 30 – November 2, 2024", "2024-10-30/2024-11-02", "month first"),
    ("30 Oktober hingga 2 November 2024", "2024-10-30/2024-11-02", "Indonesian"),
    ("с 30 октября по 2 ноября 2024 года", "2024-10-30/2024-11-02", "Russian"),
    ("2024년 10월 30일~11월 2일", "2024-10-30/2024-11-02", "Korean"),
    ("28/10–2/11/2024", "2024-10-28/2024-11-02", "in numbers: the first tells the order of the second"),
    ("30 Des 2024–2 Jan 2025", "2024-12-30/2025-01-02", "across years"),
    ("30 December to 2 January 2025", "2024-12-30/2025-01-02", "the first lies in the year before"),
    ("30 December 2024 to 2 January", "2024-12-30/2025-01-02", "the second in the year after"),
    ("2024년 12월 30일~2025년 1월 2일", "2024-12-30/2025-01-02", "Korean"),
    ("October–December 2024", "2024-10/2024-12", "months"),
    ("Okt.–Des. 2024", "2024-10/2024-12", "shortened"),
    ("с октября по декабрь 2024 года", "2024-10/2024-12", "Russian"),
    ("2024년 10~12월", "2024-10/2024-12", "Korean"),
    ("November 2023 – Februari 2024", "2023-11/2024-02", "across years"),
    ("2022–2024", "2022/2024", "years"),
    ("2022-2024", "2022/2024", "with a hyphen"),
    ("Q1–Q3 2024", "2024-33/2024-35", "quarters"),
    # open and between
    ("since October 2024", "2024-10/..", "an open interval"),
    ("sejak Oktober 2024", "2024-10/..", "Indonesian"),
    ("sejak 2022", "2022/..", "a year"),
    ("mulai 1 Oktober 2024", "2024-10-01/..", "starting"),
    ("с октября 2024 года", "2024-10/..", "Russian"),
    ("начиная с 2022 года", "2022/..", "in full"),
    ("2024년 10월부터", "2024-10/..", "Korean"),
    ("from October 2024 onwards", "2024-10/..", "with onwards"),
    ("October 2024–present", "2024-10/..", "until now"),
    ("2022–sekarang", "2022/..", "Indonesian"),
    ("с октября 2024 года по настоящее время", "2024-10/..", "Russian"),
    ("2024년 10월부터 현재까지", "2024-10/..", "Korean"),
    ("from October 2024 to an unknown day", "2024-10/", "as this project writes it"),
    ("until October 2024", "../2024-10", "an open start"),
    ("hingga Oktober 2024", "../2024-10", "Indonesian"),
    ("до октября 2024 года", "../2024-10", "Russian"),
    ("2024년 10월까지", "../2024-10", "Korean"),
    ("one day between 15 February and 24 March 2024", "[2024-02-15..2024-03-24]", "one day in a span"),
    ("between 15 and 24 March 2024", "[2024-03-15..2024-03-24]", "the month said once"),
    ("suatu hari antara 15 Februari dan 24 Maret 2024", "[2024-02-15..2024-03-24]", "Indonesian"),
    ("между 15 февраля и 24 марта 2024 года", "[2024-02-15..2024-03-24]", "Russian"),
    ("2024년 2월 15일과 3월 24일 사이", "[2024-02-15..2024-03-24]", "Korean"),
    ("within October 2024", "2024-10/2024-10", "some days of it"),
    ("during October 2024", "2024-10/2024-10", "the same"),
    ("selama Oktober 2024", "2024-10/2024-10", "Indonesian"),
    ("в течение октября 2024 года", "2024-10/2024-10", "Russian"),
    # about, uncertain
    ("circa November 2023", "2023-11~", "about is kept"),
    ("c. 1950", "1950~", "shortened"),
    ("about November 2023", "2023-11~", "in words"),
    ("around 2022", "2022~", "a year"),
    ("~ June 2024", "2024-06~", "a sign"),
    ("sekitar November 2023", "2023-11~", "Indonesian"),
    ("kira-kira tahun 2022", "2022~", "with the word for year"),
    ("около ноября 2023 года", "2023-11~", "Russian"),
    ("примерно в ноябре 2023 года", "2023-11~", "with a preposition"),
    ("2023년 11월경", "2023-11~", "Korean, behind"),
    ("약 2023년 11월", "2023-11~", "Korean, in front"),
    ("possibly June 2024", "2024-06?", "uncertain"),
    ("mungkin Juni 2024", "2024-06?", "Indonesian"),
    ("possibly about June 2024", "2024-06%", "both"),
    ("about 26–28 October 2024", "2024-10-26~/2024-10-28~", "both ends of it"),
    ("from about October to November 2024", "2024-10~/2024-11", "only the first end"),
    ("since about October 2024", "2024-10~/..", "an open one"),
]

READ_ON_TUESDAY = [
    # 28 October 2025
    ("yesterday", "2025-10-27", "the day before"),
    ("the day before yesterday", "2025-10-26", "two days before"),
    ("tomorrow", "2025-10-29", "the day after"),
    ("today", "2025-10-28", "the day itself"),
    ("last night", "2025-10-27", "the evening of the day before"),
    ("kemarin", "2025-10-27", "Indonesian"),
    ("lusa", "2025-10-30", "in two days"),
    ("hari ini", "2025-10-28", "today"),
    ("вчера", "2025-10-27", "Russian"),
    ("позавчера", "2025-10-26", "two days before"),
    ("вчера вечером", "2025-10-27", "with a part of the day"),
    ("어제", "2025-10-27", "Korean"),
    ("그저께", "2025-10-26", "two days before"),
    ("모레", "2025-10-30", "in two days"),
    ("two days ago", "2025-10-26", "counted in words"),
    ("3 days ago", "2025-10-25", "or in digits"),
    ("dua hari lalu", "2025-10-26", "Indonesian"),
    ("tiga hari yang lalu", "2025-10-25", "in full"),
    ("два дня назад", "2025-10-26", "Russian"),
    ("через два дня", "2025-10-30", "ahead"),
    ("사흘 전", "2025-10-25", "a Korean word for three days"),
    ("3일 전", "2025-10-25", "in digits"),
    ("last week", "[2025-10-20..2025-10-26]", "Monday to Sunday"),
    ("this week", "[2025-10-27..2025-11-02]", "the week around the day"),
    ("minggu lalu", "[2025-10-20..2025-10-26]", "Indonesian; not a Sunday"),
    ("pekan depan", "[2025-11-03..2025-11-09]", "the other word for week"),
    ("dua minggu lalu", "[2025-10-13..2025-10-19]", "counted: the week that it falls into"),
    ("на прошлой неделе", "[2025-10-20..2025-10-26]", "Russian"),
    ("지난주", "[2025-10-20..2025-10-26]", "Korean"),
    ("early this week", "[2025-10-27..2025-10-29]", "its first three days"),
    ("awal minggu ini", "[2025-10-27..2025-10-29]", "Indonesian"),
    ("last weekend", "[2025-10-25..2025-10-26]", "Saturday and Sunday"),
    ("akhir pekan lalu", "[2025-10-25..2025-10-26]", "Indonesian; not the end of last week"),
    ("last month", "2025-09", "a month"),
    ("bulan lalu", "2025-09", "Indonesian"),
    ("akhir bulan lalu", "[2025-09-21..2025-09-30]", "its end"),
    ("awal bulan ini", "[2025-10-01..2025-10-10]", "the beginning of this one"),
    ("tiga bulan lalu", "2025-07", "counted: the month that it falls into"),
    ("в прошлом месяце", "2025-09", "Russian"),
    ("지난달 말", "[2025-09-21..2025-09-30]", "Korean"),
    ("이달 초", "[2025-10-01..2025-10-10]", "this month"),
    ("earlier this month", "2025-10", "some day of it"),
    ("last year", "2024", "a year"),
    ("tahun lalu", "2024", "Indonesian"),
    ("akhir tahun lalu", "[2024-09..2024-12]", "its end"),
    ("setahun lalu", "2024", "a year ago"),
    ("10 tahun silam", "2015", "counted"),
    ("в прошлом году", "2024", "Russian"),
    ("два года назад", "2023", "counted"),
    ("지난해", "2024", "Korean"),
    ("작년 말", "[2024-09..2024-12]", "its end"),
    ("올해 4월", "2025-04", "a month of this year"),
    ("지난해 10월 26일", "2024-10-26", "a day of last year"),
    ("지난달 15일", "2025-09-15", "a day of last month"),
    ("June last year", "2024-06", "a month of last year"),
    ("19 Juni tahun lalu", "2024-06-19", "a day of last year"),
    ("в апреле этого года", "2025-04", "a month of this year"),
    ("akhir tahun", "[2025-09..2025-12]", "the end of the year in which it is said"),
    ("the beginning of the month", "[2025-10-01..2025-10-10]", "or of the month"),
    ("в конце года", "[2025-09..2025-12]", "Russian"),
    ("연말", "[2025-09..2025-12]", "Korean"),
    ("this morning", "2025-10-28", "a part of the day itself"),
    ("Senin besok", "2025-11-03", "the Monday to come"),
    ("hari Minggu lalu", "2025-10-26", "with the word for day it is a Sunday"),
    ("год назад", "2024", "one is left out"),
    ("kuartal pertama tahun ini", "2025-33", "a quarter of this year"),
    # the nearest on or before it
    ("Friday", "2025-10-24", "the nearest Friday before"),
    ("Tuesday", "2025-10-28", "the day itself"),
    ("Kamis malam", "2025-10-23", "with a part of the day"),
    ("pada hari Rabu", "2025-10-22", "with the word for day"),
    ("hari Minggu", "2025-10-26", "Sunday"),
    ("Rabu kemarin", "2025-10-22", "the Wednesday just past"),
    ("kemarin Rabu", "2025-10-22", "the same"),
    ("в среду", "2025-10-22", "Russian"),
    ("수요일", "2025-10-22", "Korean"),
    ("late Tuesday", "2025-10-28", "late is a time of day here"),
    ("last Tuesday", "2025-10-21", "last is not today"),
    ("Selasa lalu", "2025-10-21", "Indonesian"),
    ("Monday last week", "2025-10-20", "in the week before"),
    ("Senin pekan lalu", "2025-10-20", "Indonesian"),
    ("지난주 수요일", "2025-10-22", "Korean"),
    ("в понедельник на прошлой неделе", "2025-10-20", "Russian"),
    ("April", "2025-04", "the nearest April before"),
    ("November", "2024-11", "which may lie in the year before"),
    ("October", "2025-10", "or be the month itself"),
    ("April lalu", "2025-04", "Indonesian"),
    ("Oktober lalu", "2024-10", "last is not this month"),
    ("last April", "2025-04", "English"),
    ("в минувшем апреле", "2025-04", "Russian"),
    ("지난 6월", "2025-06", "Korean"),
    ("awal Oktober", "[2025-10-01..2025-10-10]", "a part of it"),
    ("5 November", "2024-11-05", "a day that is not after it"),
    ("28 October", "2025-10-28", "the day itself"),
    ("29 Februari", "2024-02-29", "the last that there was"),
    ("Kamis (27/2)", "2025-02-27", "day and month in numbers"),
    ("지난 19일", "2025-10-19", "a day of the month"),
    ("last summer", "2025-22", "a season"),
    ("летом прошлого года", "2024-22", "of last year"),
    # unless words of the future say otherwise
    ("next Friday", "2025-10-31", "the nearest Friday after"),
    ("Jumat mendatang", "2025-10-31", "Indonesian"),
    ("Jumat ini", "2025-10-31", "the one of this week"),
    ("в следующую пятницу", "2025-10-31", "Russian"),
    ("다음주 월요일", "2025-11-03", "Korean"),
    ("akan Jumat", "2025-10-31", "will"),
    ("will be on 5 January", "2026-01-05", "English"),
    ("5 Januari mendatang", "2026-01-05", "a day of the year to come"),
    ("오는 30일", "2025-10-30", "Korean"),
    ("next year", "2026", "a year"),
    ("내년 1월", "2026-01", "a month of it"),
    # a range without a year has the day's own
    ("28–29 Oktober", "2025-10-28/2025-10-29", "the year of the day"),
    ("3–5 November", "2025-11-03/2025-11-05", "even after it"),
    ("28 December – 2 January", "2025-12-28/2026-01-02", "over the turn of the year"),
    ("10월 26일부터 28일까지", "2025-10-26/2025-10-28", "Korean"),
    ("Senin–Rabu", "2025-10-20/2025-10-22", "weekdays, both before it"),
    ("since last year", "2024/..", "an open one"),
    ("sejak kemarin", "2025-10-27/..", "Indonesian"),
]

REFUSED = [
    # no such day
    ("2024-02-30", "29 days", "canonical, but impossible"),
    ("2024-13", "no month 13", "an impossible month"),
    ("2024-10-28/2024-10-26", "before it begins", "an interval backwards"),
    ("30 February 2024", "29 days", "impossible in words"),
    ("31 April 2024", "30 days", "impossible"),
    ("29 Februari 2023", "28 days", "no leap year"),
    ("31 ноября 2024 года", "30 days", "Russian"),
    ("2024년 2월 30일", "29 days", "Korean"),
    ("32 June 2024", "30 days", "no month has it"),
    ("31/11/2024", "30 days", "in numbers"),
    ("19/13/2024", "no month 13", "neither way"),
    ("28–26 October 2024", "before it begins", "backwards in words"),
    ("26–31 November 2024", "30 days", "the end of an interval"),
    ("19 June 0000", "no year 0", "there is none"),
    # the weekday contradicts
    ("Senin (28/10/2025)", "28 October 2025 is a Tuesday (Selasa)", "named in the language of the text"),
    ("Tuesday, 19 June 2024", "19 June 2024 is a Wednesday", "English"),
    ("Senin, 28 Oktober 2025", "Tuesday (Selasa)", "in words"),
    ("понедельник, 28 октября 2025 года", "Tuesday (вторник)", "Russian"),
    ("2024년 6월 19일(목)", "Wednesday (수요일)", "Korean"),
    ("Selasa–Rabu (27–29/10/2025)", "Monday (Senin)", "the first of two"),
    ("Jumat (6/7/2024)", "Saturday (Sabtu)", "Indonesians put the day first"),
    # ambiguous numbers
    ("06/07/2024", "6 July 2024 or 7 June 2024", "both readings are shown"),
    ("6.7.2024", "6 July 2024 or 7 June 2024", "with points"),
    ("6-7-2024", "6 July 2024 or 7 June 2024", "with hyphens"),
    # years of two digits
    ("19/6/24", "two digits", "any century"),
    ("19.06.24", "two digits", "with points"),
    ("19 June '24", "two digits", "with an apostrophe"),
    ("19 Jun 24", "two digits", "or without"),
    ("Juni 24", "counts from the day", "may be the 24th; there is no year in it"),
    ("'24년 6월", "two digits", "Korean"),
    # relative, and no day to count from
    ("kemarin", "counts from the day", "Indonesian"),
    ("bulan lalu", "counts from the day", "a month"),
    ("last week", "counts from the day", "English"),
    ("April lalu", "counts from the day", "a month without a year"),
    ("March", "counts from the day", "nothing is filled in from today"),
    ("5 May", "counts from the day", "a day without a year"),
    ("Kamis (27/2)", "counts from the day", "in numbers"),
    ("28–29 Oktober", "counts from the day", "a range"),
    ("Friday", "counts from the day", "a weekday"),
    ("вчера", "counts from the day", "Russian"),
    ("지난해 10월", "counts from the day", "Korean"),
    ("19일", "counts from the day", "a day of some month"),
    ("since last year", "counts from the day", "an open interval"),
    # a date is read whole or not at all
    ("19 June 2024 or 20 June 2024", "or 20 June 2024", "what is left over is named"),
    ("19 June 2024 Pyongyang", "Pyongyang", "a place behind"),
    ("around noon", "is not a date", "a time is no date"),
    ("19 June 2024)", ")", "half a bracket"),
    ("(19 June 2024", "is not a date", "the other half"),
    ("2024-06-19 and later", "and later", "canonical and more"),
    ("19 June 2024?", "?", "a doubt is not dropped"),
    ("June 2024~", "~", "nor is about"),
    ("5 and 7 October 2024", "two dates", "days that are not in a row"),
    ("19 June 12024", "12024", "five digits"),
    ("2024–", "–", "an interval without an end"),
    ("2023–24", "two digits", "would be a century's guess"),
    ("16 to 2024", "is not a date", "not two of a kind"),
    # what has no exact canonical form
    ("since late 2023", "span", "where an interval begins must be plain"),
    ("sejak akhir 2023", "span", "Indonesian"),
    ("до конца 2024 года", "span", "Russian"),
    ("late 2023 to early 2024", "span", "two spans"),
    ("about early 2023", "exact", "a span has exact limits"),
    # no dates at all
    ("", "is not a date", "nothing"),
    ("   ", "is not a date", "blanks"),
    ("May I", "I", "a verb"),
    ("2,000 troops", "is not a date", "a number"),
    ("1.587 kilometer", "is not a date", "a distance"),
    ("10.000", "is not a date", "a number alone"),
    ("10 tahun", "is not a date", "an age"),
    ("10년", "is not a date", "a duration"),
    ("3일간", "is not a date", "a duration of days"),
    ("16:40", "is not a date", "a time"),
    ("16.40 WIB", "is not a date", "a time with its zone"),
    ("Maretta", "is not a date", "a name"),
    ("years ago", "is not", "nobody says how many"),
    ("beberapa hari lalu", "is not", "several"),
    ("dua tahun terakhir", "is not", "a duration up to now"),
    ("the past week", "is not", "a duration"),
    ("the previous month", "is not", "counted from another day"),
    ("the coming weeks", "is not", "several"),
    ("recently", "is not a date", "vague"),
    ("baru-baru ini", "is not a date", "vague"),
    ("недавно", "is not a date", "vague"),
    ("최근", "is not a date", "vague"),
    ("Covid-19", "is not a date", "a disease"),
    ("Su-25", "is not a date", "an aircraft"),
    ("192.168.1.1", "is not a date", "an address"),
    ("+7 495 123-45-67", "is not a date", "a telephone number"),
    ("16.10", "is not a date", "a time; days in numbers need a year or a weekday"),
    ("1/2", "counts from the day", "a fraction or a day; without a day to count from, neither"),
    ("２０２４-06-19", "is not a date", "digits of another script"),
    ("19 Giugno 2024", "is not a date", "a language that is not read"),
    ("19" * 200, "too long", "no date is that long"),
]

REFUSED_ON_TUESDAY = [
    ("2/3", "2 March 2025 or 3 February 2025", "ambiguous numbers without a year"),
    ("Senin (27/2)", "Thursday (Kamis)", "a weekday that contradicts the nearest"),
    ("30 Februari", "28 days", "in no year"),
    ("9999 years ago", "outside the years", "before any year"),
    ("akhir Februari 9999999", "9999999", "a number far too large"),
]


@pytest.mark.parametrize(("text", "reason"), CANONICAL)
def test_canonical_text_reads_as_itself(text, reason):
    assert read_date(text) == read_edtf(text)


@pytest.mark.parametrize(("text", "canonical", "reason"), READ)
def test_plain_words_read_as_the_days_they_may_mean(text, canonical, reason):
    assert read_date(text).text == canonical
    assert read_date(text, on=TUESDAY).text == canonical, "a whole date does not depend on the day it is said"


@pytest.mark.parametrize(("text", "canonical", "reason"), READ_ON_TUESDAY)
def test_relative_words_read_against_the_day_on_which_they_were_said(text, canonical, reason):
    assert read_date(text, on=TUESDAY).text == canonical
    with pytest.raises(DateError, match="counts from the day"):
        read_date(text)


@pytest.mark.parametrize(("text", "said", "reason"), REFUSED)
def test_what_cannot_be_read_for_sure_is_refused_with_its_reason_and_a_remedy(text, said, reason):
    with pytest.raises(DateError) as refused:
        read_date(text)
    assert said in str(refused.value.reason)
    assert str(refused.value.reason).endswith(".")
    assert str(refused.value.remedy).endswith(".")


@pytest.mark.parametrize(("text", "said", "reason"), REFUSED_ON_TUESDAY)
def test_a_reference_day_makes_nothing_readable_that_is_wrong_or_ambiguous(text, said, reason):
    with pytest.raises(DateError) as refused:
        read_date(text, on=TUESDAY)
    assert said in str(refused.value.reason)


def test_the_specification_is_large_enough_to_be_one():
    assert len(READ) + len(READ_ON_TUESDAY) + len(REFUSED) >= 400


@pytest.mark.parametrize(
    ("on", "text", "canonical", "reason"),
    [
        ("2025-02-28", "Kamis (27/2)", "2025-02-27", "the day before, a Friday"),
        ("2025-02-28", "Rabu kemarin", "2025-02-26", "two days before"),
        ("2025-02-28", "awal minggu ini", "[2025-02-24..2025-02-26]", "Monday to Wednesday"),
        ("2025-08-15", "Kamis", "2025-08-14", "the day before"),
        ("2025-08-15", "akan Jumat", "2025-08-15", "a coming Friday may be the day itself"),
        ("2025-08-15", "pada bulan April", "2025-04", "the April before"),
        ("2025-01-05", "bulan lalu", "2024-12", "last month lies in the year before"),
        ("2025-01-05", "Desember lalu", "2024-12", "so does last December"),
        ("2025-01-05", "28–29 Desember", "2025-12-28/2025-12-29", "a range has the day's own year, even so"),
        ("2025-03-31", "a month ago", "2025-02", "a month, so that no day is missing from it"),
        ("2024-02-29", "last year", "2023", "a leap day is no trouble"),
        ("0001-01-01", "tomorrow", "0001-01-02", "the first days there are"),
    ],
)
def test_a_relative_date_depends_on_nothing_but_its_words_and_the_day(on, text, canonical, reason):
    assert read_date(text, on=date.fromisoformat(on)).text == canonical


@pytest.mark.parametrize(
    ("on", "text"), [("9999-12-31", "tomorrow"), ("0001-01-01", "yesterday"), ("0001-02-01", "May")]
)
def test_a_day_outside_the_calendar_is_refused(on, text):
    with pytest.raises(DateError, match="outside the years"):
        read_date(text, on=date.fromisoformat(on))


def test_english_is_read_beside_the_language_of_a_text_and_other_languages_are_not():
    assert read_date("15 August 2025", language="id").text == "2025-08-15"
    assert read_date("15 Agustus 2025", language="id").text == "2025-08-15"
    with pytest.raises(DateError):
        read_date("15 августа 2025", language="id")


def names_of_months():
    """Every name and abbreviation that Babel has for a month, standing alone and in a date."""
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for month, name in Locale(language).months[context][width].items():
                    yield pytest.param(language, name, month, id=f"{language}-{name}")


@pytest.mark.parametrize(("language", "name", "month"), list(names_of_months()))
def test_every_name_that_babel_has_for_a_month_is_read(language, name, month):
    text = f"2024년 {name}" if language == "ko" else f"{name} 2024"
    assert read_date(text, language=language).text == f"2024-{month:02}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_babel_has_for_a_weekday_is_read(language):
    for number, name in Locale(language).days["format"]["wide"].items():
        read = read_date(name, on=TUESDAY, language=language)
        assert read.earliest is not None
        assert read.earliest.weekday() == number


def test_dateparser_reads_the_same_plain_days_where_it_reads_them():
    readings = {text: (canonical, second_reading(text, LANGUAGES)) for text, canonical, _ in READ if "/" not in text}
    both = {text: read for text, read in readings.items() if len(read[0]) == 10 and read[1]}
    assert len(both) >= 50
    assert {text: str(day) for text, (_, day) in both.items()} == {text: said for text, (said, _) in both.items()}


def test_where_dateparser_reads_another_day_neither_is_believed(monkeypatch):
    monkeypatch.setattr("loaders.dates.reading.whole.second_reading", lambda words, languages: date(2024, 6, 20))
    with pytest.raises(DateError, match="2024-06-19 or 2024-06-20"):
        read_date("19 June 2024")


@pytest.mark.parametrize("text", ["2024-06-19", "2024-06~", "[2024-02-15..2024-03-24]", "2024-02-30"])
def test_dateparser_is_imported_only_when_words_are_met(text):
    code = (
        "import sys; from loaders.dates import read_date\n"
        f"try: read_date({text!r})\n"
        "except ValueError: pass\n"
        "assert 'dateparser' not in sys.modules\n"
        "read_date('19 June 2024'); assert 'dateparser' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def points(marks: str = "~?%"):
    years = st.integers(1, 9999) | st.integers(2022, 2025)
    days = st.dates(date(1, 1, 1), date(9999, 12, 31)) | st.dates(date(2022, 1, 1), date(2025, 12, 31))
    month = st.sampled_from([*range(1, 13), 21, 22, 23, 24, 33, 34, 35, 36])
    plain = (
        years.map(lambda year: f"{year:04}")
        | st.builds(lambda year, number: f"{year:04}-{number:02}", years, month)
        | days.map(date.isoformat)
    )
    return st.builds(str.__add__, plain, st.sampled_from(["", *marks]))


def canonical_texts():
    """Texts in canonical form, most of them sound."""
    ends = st.tuples(points(), points()).map(sorted)
    exact = st.tuples(points(""), points("")).map(sorted)
    return (
        points()
        | ends.map("/".join)
        | points().map(lambda begin: f"{begin}/..")
        | points().map(lambda begin: f"{begin}/")
        | points().map(lambda end: f"../{end}")
        | exact.map(lambda pair: f"[{pair[0]}..{pair[1]}]")
    )


def read_or_none(text: str, **known) -> When | None:
    try:
        return read_date(text, **known)
    except DateError:
        return None


@given(canonical_texts())
def test_canonical_text_round_trips(text):
    when = read_or_none(text)
    assume(when)
    assert when.text == text
    assert read_date(when.text) == when


@given(canonical_texts(), st.sampled_from(["en", "id"]))
def test_a_date_in_words_reads_back_as_the_same_date(text, language):
    when = read_or_none(text)
    assume(when)
    words = in_words(when, language_of(language))
    assert read_date(words).text == text, words
    assert read_date(words, language=language).text == text, words


def texts():
    """Any text at all, and texts made of what dates are made of, which get further into the grammar."""
    pieces = st.sampled_from(
        [*lexicon(LANGUAGES), *".,:/-–—~()[]'’?%", "19", "6", "2024", "24", "0", "99999", "٣", "\x00"]
    )
    return st.text(max_size=40) | st.lists(pieces, max_size=9).map(" ".join) | st.lists(pieces, max_size=9).map("".join)


@given(texts(), st.none() | st.dates(), st.sampled_from([None, *LANGUAGES]))
def test_any_text_reads_or_is_refused_and_nothing_else_happens(text, on, language):
    when = read_or_none(text, on=on, language=language)
    if when is not None:
        assert when == read_edtf(when.text)


@given(
    st.integers(min_value=10**4), st.sampled_from(["{} June 2024", "June {}", "{} days ago", "Q{} 2024", "{}-06-19"])
)
def test_no_number_is_too_large_to_be_refused(number, form):
    assert read_or_none(form.format(number), on=TUESDAY) is None
