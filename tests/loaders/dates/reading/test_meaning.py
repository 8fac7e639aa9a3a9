"""What words mean that count from the day on which they were said: a case a line, each with its reason."""

from datetime import date

import pytest

from loaders.dates import read_date
from loaders.dates.edtf import DateError

TUESDAY = date(2025, 10, 28)


READ_ON_TUESDAY = [
    # 28 October 2025
    ("Oct. 11–13", "2025-10-11/2025-10-13", "a second day, no year of two digits"),
    ("last week of October", "[2025-10-25..2025-10-31]", "of the month, not the one before"),
    ("рано утром во вторник", "2025-10-28", "a time of day with its preposition"),
    ("dini hari tadi", "2025-10-28", "before dawn"),
    ("10 октября с. г.", "2025-10-10", "of this year, shortened with a blank"),
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
    ("over the weekend", "[2025-10-25..2025-10-26]", "the weekend before"),
    ("at the weekend", "[2025-10-25..2025-10-26]", "British"),
    ("в выходные", "[2025-10-25..2025-10-26]", "Russian"),
    ("the 27th", "2025-10-27", "a day of this month"),
    ("on the 29th", "2025-09-29", "or of the month before"),
    ("the 5th of last month", "2025-09-05", "a month that is told"),
    ("tanggal 28", "2025-10-28", "Indonesian"),
    ("tanggal 5 bulan lalu", "2025-09-05", "a month that is told"),
    ("9-го числа", "2025-10-09", "Russian"),
    ("15 числа прошлого месяца", "2025-09-15", "a month that is told"),
    ("в ночь на 26 октября", "2025-10-26", "the night to a day"),
    ("поздно вечером 27 октября", "2025-10-27", "a time of day"),
    ("last quarter", "2025-35", "a quarter"),
    ("this quarter", "2025-36", "the quarter around the day"),
    ("kuartal lalu", "2025-35", "Indonesian"),
    ("в прошлом квартале", "2025-35", "Russian"),
    ("지난 분기", "2025-35", "Korean"),
    ("the year before last", "2023", "two years before"),
    ("в позапрошлом году", "2023", "Russian"),
    ("на позапрошлой неделе", "[2025-10-13..2025-10-19]", "or weeks"),
    ("지지난주", "[2025-10-13..2025-10-19]", "Korean"),
    ("этим летом", "2025-22", "a season of this year"),
    ("прошлой осенью", "2024-23", "or of the last"),
    ("상반기", "[2025-01..2025-06]", "half of this year"),
    ("하반기", "[2025-07..2025-12]", "the other half"),
    ("일주일 전", "[2025-10-20..2025-10-26]", "a week in one word"),
    ("보름 전", "2025-10-13", "fifteen days"),
    ("late yesterday", "2025-10-27", "a time of day"),
    ("tadi pagi", "2025-10-28", "this morning"),
    ("в прошлые выходные", "[2025-10-25..2025-10-26]", "Saturday and Sunday"),
    ("28 октября с.г.", "2025-10-28", "this year, shortened"),
    ("as of Oct. 27", "2025-10-27", "a day at which something stood"),
    ("по состоянию на 27 октября", "2025-10-27", "Russian"),
    ("어젯밤", "2025-10-27", "the night before"),
    ("오늘 새벽", "2025-10-28", "a part of the day itself"),
    # said twice, and the two agree
    ("yesterday, 27 October", "2025-10-27", "counted, and in full"),
    ("today, Oct. 28", "2025-10-28", "month first"),
    ("yesterday (Monday)", "2025-10-27", "with its weekday"),
    ("kemarin, Senin (27/10)", "2025-10-27", "without its year"),
    ("kemarin (27/10)", "2025-10-27", "without its weekday"),
    ("Selasa hari ini", "2025-10-28", "the weekday first"),
    ("вчера, 27 октября", "2025-10-27", "Russian"),
    ("вчера, в понедельник", "2025-10-27", "with its weekday"),
    ("어제(27일)", "2025-10-27", "Korean"),
    ("오늘(28일)", "2025-10-28", "the day itself"),
    ("전날(27일)", "2025-10-27", "the day before another one, but in numbers"),
    # unless words of the future say otherwise
    ("this coming Sunday", "2025-11-02", "the nearest Sunday after"),
    ("Jumat nanti", "2025-10-31", "Indonesian"),
    ("Desember nanti", "2025-12", "a month"),
    ("tanggal 30 mendatang", "2025-10-30", "a day of this month"),
    ("October 28-30 next year", "2026-10-28/2026-10-30", "a range of the year to come"),
    ("26–28 Oktober tahun lalu", "2024-10-26/2024-10-28", "or of the last"),
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
    ("지난 26일부터 28일까지", "2025-10-26/2025-10-28", "the second end follows the first"),
    ("오는 31일부터 2일까지", "2025-10-31/2025-11-02", "into the next month"),
    ("last week on Thursday", "2025-10-23", "a weekday of a week"),
    ("на прошлой неделе в четверг", "2025-10-23", "Russian"),
    ("이번 주 초", "[2025-10-27..2025-10-29]", "a part of a week"),
    ("pekan kedua bulan ini", "[2025-10-06..2025-10-14]", "a week of the month"),
    ("Senin (27/10) kemarin", "2025-10-27", "said twice"),
    ("in three days", "2025-10-31", "ahead"),
    ("다음 주말", "[2025-11-01..2025-11-09]", "the next weekend, or that of next week"),
    ("since last year", "2024/..", "an open one"),
    ("sejak kemarin", "2025-10-27/..", "Indonesian"),
]


REFUSED_ON_TUESDAY = [
    ("2/3", "2 March 2025 or 3 February 2025", "ambiguous numbers without a year"),
    ("Senin (27/2)", "Thursday (Kamis)", "a weekday that contradicts the nearest"),
    ("30 Februari", "28 days", "in no year"),
    ("yesterday, 26 October", "26 October 2025 or 27 October 2025", "two dates that contradict each other"),
    ("kemarin, Selasa (28/10/2025)", "28 October 2025 or 27 October 2025", "Indonesian"),
    ("어제(26일)", "26 October 2025 or 27 October 2025", "Korean"),
    ("today, Monday", "Tuesday", "a weekday that contradicts the day"),
    ("9999 years ago", "outside the years", "before any year"),
    ("akhir Februari 9999999", "9999999", "a number far too large"),
]


@pytest.mark.parametrize(("text", "canonical", "reason"), READ_ON_TUESDAY)
def test_relative_words_read_against_the_day_on_which_they_were_said(text, canonical, reason):
    assert read_date(text, on=TUESDAY).text == canonical
    with pytest.raises(DateError, match="counts from the day"):
        read_date(text)


@pytest.mark.parametrize(("text", "said", "reason"), REFUSED_ON_TUESDAY)
def test_a_reference_day_makes_nothing_readable_that_is_wrong_or_ambiguous(text, said, reason):
    with pytest.raises(DateError) as refused:
        read_date(text, on=TUESDAY)
    assert said in str(refused.value.reason)


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
