"""Makes table.json, the stored answers of python-dateutil and zoneinfo that time and cadence are held against.

Run: python3 make.py > table.json. Each case is one text: "phrase | anchor | from | zone | meetings", a meeting being
"civil date=instant". Dates stop where a zone's rules were changed after this zone data was released.
"""
import json
import random
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import MO, TU, WE, TH, FR, SA, SU, MONTHLY, WEEKLY, rrule

WEEKDAYS = [MO, TU, WE, TH, FR, SA, SU]
NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
NTHS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
MONTHS = {1: "monthly", 2: "every 2 months", 3: "quarterly", 6: "every 6 months", 12: "yearly"}
LAST_YEAR = {"America/Vancouver": 2025, "Africa/Casablanca": 2025, "America/Havana": 2024}
ZONES = [
    "America/New_York", "Europe/Madrid", "America/Vancouver", "Africa/Casablanca", "Africa/Cairo", "Antarctica/Troll",
    "Australia/Lord_Howe", "Pacific/Apia", "Pacific/Kiritimati", "America/Havana", "America/Los_Angeles",
    "America/Mexico_City", "Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "UTC",
]
CLOCKS = ["00:00", "00:30", "01:30", "02:00", "02:15", "02:30", "03:00", "09:00", "10:00", "15:30", "23:59"]

# phrase, anchor, from, zone: meetings on the very hours that a clock change skips or shows twice.
EDGES = [
    ("second Sunday monthly 02:30", "2026-01-01", "2026-02-01", "America/New_York"),
    ("first Sunday monthly 01:30", "2026-01-01", "2026-10-01", "America/New_York"),
    ("last Sunday monthly 02:30", "2026-01-01", "2026-02-01", "Europe/Madrid"),
    ("last Sunday monthly 02:30", "2026-01-01", "2026-09-01", "Europe/Madrid"),
    ("last day monthly 02:30", "2024-01-31", "2024-02-01", "Europe/Madrid"),
    ("first Sunday monthly 02:15", "2026-01-01", "2026-09-01", "Australia/Lord_Howe"),
    ("first Sunday monthly 01:45", "2026-01-01", "2026-03-01", "Australia/Lord_Howe"),
    ("last Friday monthly 00:30", "2025-01-01", "2025-03-01", "Africa/Cairo"),
    ("last Thursday monthly 23:30", "2025-01-01", "2025-09-01", "Africa/Cairo"),
    ("weekly Friday 10:00", "2011-12-01", "2011-12-16", "Pacific/Apia"),
    ("last workday monthly 10:00", "2011-01-01", "2011-11-01", "Pacific/Apia"),
    ("day 31 monthly 10:00", "1994-01-01", "1994-11-01", "Pacific/Kiritimati"),
    ("last Sunday monthly 01:30", "2026-01-01", "2026-02-01", "Antarctica/Troll"),
    ("last Sunday monthly 02:30", "2026-01-01", "2026-09-01", "Antarctica/Troll"),
    ("weekly Sunday 02:30", "2024-03-03", "2024-03-03", "Africa/Casablanca"),
    ("weekly Sunday 02:30", "2024-03-03", "2024-04-07", "Africa/Casablanca"),
    ("second Sunday monthly 00:30", "2024-01-01", "2024-02-01", "America/Havana"),
    ("day 31 monthly 10:00", "2027-01-31", "2028-01-31", "America/New_York"),
    ("quarterly day 30 10:00", "2026-11-30", "2026-11-30", "America/New_York"),
    ("day 29 monthly 10:00", "2023-12-29", "2024-01-01", "Europe/Madrid"),
    ("yearly day 29 10:00", "2024-02-29", "2024-02-29", "Europe/Madrid"),
]


def rule_of(phrase):
    """dateutil's words for a phrase: (frequency, interval, the rest)."""
    words = phrase.rsplit(" ", 1)[0].replace("last day", "day 31").split(" ")
    nths = {name: nth for nth, name in NTHS.items()}
    weekday = next((NAMES.index(word) for word in words if word in NAMES), None)
    nth = next((nths[word] for word in words if word in nths), None)
    if "weekly" in words or "weeks" in words:
        return WEEKLY, int(words[1]) if "weeks" in words else 1, {"byweekday": WEEKDAYS[weekday]}
    interval = next(count for count, name in MONTHS.items() if name in phrase)
    if "workday" in words:
        return MONTHLY, interval, {"byweekday": WEEKDAYS[:5], "bysetpos": nth}
    if nth is not None:
        return MONTHLY, interval, {"byweekday": WEEKDAYS[weekday](nth)}
    day = int(words[words.index("day") + 1])
    if day <= 28:
        return MONTHLY, interval, {"bymonthday": day}
    return MONTHLY, interval, {"bymonthday": list(range(28, day + 1)), "bysetpos": -1}


def answer(phrase, anchor, start, zone, count=4):
    frequency, interval, rest = rule_of(phrase)
    hour, minute = map(int, phrase.rsplit(" ", 1)[1].split(":"))
    begin = datetime.fromisoformat(anchor)
    first = rrule(frequency, dtstart=begin, count=1, **rest)[0]
    rule = rrule(frequency, interval=interval, dtstart=first, **rest)
    meetings = []
    for found in rule.xafter(datetime.fromisoformat(start), count=count, inc=True):
        local = datetime(found.year, found.month, found.day, hour, minute, tzinfo=ZoneInfo(zone), fold=0)
        instant = local.astimezone(timezone.utc)
        meetings.append(f"{found:%Y-%m-%d}={instant:%Y-%m-%dT%H:%MZ}")
    return " | ".join([phrase, anchor, start, zone, " ".join(meetings)])


def any_phrase(chance):
    at = chance.choice(CLOCKS)
    weekday, nth = chance.choice(NAMES), chance.choice(list(NTHS.values()))
    shape = chance.choice(["week", "nth", "nth", "workday", "day"])
    if shape == "week":
        every = chance.choice([1, 2, 3, 4])
        return f"weekly {weekday} {at}" if every == 1 else f"every {every} weeks {weekday} {at}"
    day = chance.choice([1, 15, 28, 29, 30, 31])
    spot = {"nth": f"{nth} {weekday}", "workday": f"{nth} workday", "day": f"day {day}"}[shape]
    return f"{chance.choice(list(MONTHS.values()))} {spot} {at}"


def any_case(chance, zone):
    after = f"{LAST_YEAR.get(zone, 2030) + 1}"
    while True:
        anchor = date(2009, 1, 1) + timedelta(days=chance.randrange(6000))
        start = anchor + timedelta(days=chance.randrange(-30, 1500))
        case = answer(any_phrase(chance), f"{anchor}", f"{start}", zone)
        if case[-28:-24] < after:
            return case


def main():
    chance = random.Random(20260322)
    cases = [answer(*edge) for edge in EDGES] + [any_case(chance, ZONES[i % len(ZONES)]) for i in range(288)]
    print(json.dumps(cases, indent=2))


main()
