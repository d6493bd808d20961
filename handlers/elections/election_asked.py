"""What people ask of choosing the outstanding: its days, who stands, leads or won, whether they may
vote, and how somebody is named (docs/decisions/0151)."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.context import Context
from handlers.elections import election_words, show_election, vote_words
from handlers.elections.result import result_words, show_result
from handlers.elections.voting import about_voting
from handlers.messages import Button, Card, Message, Para, Part, Row, Text
from handlers.question.asked_needs import Need, Needs, plain_words, wanted
from handlers.question.query import Facts, Query, opens
from handlers.understand.commands.scopes import read_scope
from handlers.understand.dates.dates import short_span, thai_date
from handlers.understand.patterns import pattern_of
from handlers.understand.small_words import HOW_IN_SHORT, ME_OR_US, WHETHER
from models.elections import election_documents, election_finding, elections, nominations, voting
from models.elections.election import RESULT, VOTING, Election
from models.elections.election_settings import EVERYBODY

_MOST = 10
_RIGHT = "election_right"
_NO_ELECTION = "ขณะนี้ยังไม่มีการคัดเลือกดีเด่นที่กำหนดวันไว้ เมื่อผู้ดูแลระบบกำหนดแล้ว บอตแจ้งวันลงคะแนนให้ทราบ"
_NAME = Button("เสนอชื่อ", opens(election_words.NOMINATE), "เสนอชื่อ")


_SECRET = "คะแนนเป็นความลับจนกว่าจะปิดลงคะแนนและเปิดหีบ จึงไม่มีใครเห็นว่าใครนำ รวมทั้งผู้ดูแลระบบ"


def _going_on(context: Context) -> Election | None:
    return next(iter(election_finding.going_on(context.session)), None)


def goes_on(context: Context) -> bool:
    """Tells whether one is planned that is not announced yet."""
    return _going_on(context) is not None


def _days(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the days of voting and of the result of the one that goes on; while people vote all
    that they ask of voting."""
    election = _going_on(context)
    if election is None:
        return _none(context)
    if election.opened_at is not None and election.closed_at is None:
        return about_voting.QUERY.answer(context, "", {})
    context.asked = opens(election_words.ELECTION)
    days = elections.days_of(context.session, election)
    stage = show_election.stage(election, days, context.today)
    rows: tuple[Part, ...] = (
        Row("ลงคะแนน", short_span(*days[VOTING]), tone="good"),
        Row("ขณะนี้", stage),
        *(
            Row(label, short_span(*days[name]))
            for name, label in election_words.STEPS.items()
            if name != VOTING
        ),
    )
    ways = (election_words.MINE, vote_words.ABOUT_BUTTON)
    return [Card("วันของการคัดเลือกดีเด่น", subtitle=election.title, rows=rows, buttons=ways)]


ANY = Query("election_days", (), _days, own=True)


def _reminded(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that who may vote is reminded by the bot, and the days as far as they are known."""
    return [Text(_REMINDS_ITSELF), *_days(context, rest, facts)]


_REMINDS_ITSELF = "บอตเตือนผู้มีสิทธิเองเมื่อเปิดลงคะแนน ไม่ต้องตั้งเตือน"
REMINDED = Query("vote_reminded", (), _reminded)


def _none(context: Context) -> Sequence[Message]:
    """Says that none goes on, with the last one that was announced."""
    context.asked = opens(election_words.ELECTION)
    last = election_finding.announced(context.session, 1)
    more = f"\nครั้งล่าสุดคือ {last[0].title} ประกาศผลแล้ว" if last else ""
    return [Text(f"{_NO_ELECTION}{more}", (*map(_result_of, last), election_words.MINE))]


def _result_of(election: Election) -> Button:
    data = opens(election_words.OUTCOME, e=election.id)
    return Button("ผลการคัดเลือก", data, "ผลการคัดเลือก")


def _stands(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns who is on the ballot, as far as it is open to the person."""
    election = _going_on(context)
    if election is None:
        return _none(context)
    context.asked = opens(election_words.ELECTION)
    if not election_documents.may_see_nominees(context.session, context.me, election):
        first = elections.days_of(context.session, election)[VOTING][0]
        words = (
            "รายชื่อผู้ได้รับการเสนอชื่อเปิดให้ทุกคนเห็นเมื่อเริ่มลงคะแนน "
            f"{thai_date(first)} ก่อนหน้านั้นเห็นเฉพาะคณะกรรมการและสำนักที่เสนอ"
        )
        return [Text(words, (election_words.MINE,))]
    found = result_words.on_ballot(context, election)
    rows = tuple(Row(f"หมายเลข {n}", each.words) for n, each in sorted(found.items())[:_MOST])
    more = f"แสดง {_MOST} จาก {len(found)} คน" if len(found) > _MOST else ""
    none = (Para("ยังไม่มีผู้ได้รับการเสนอชื่อที่ยอมรับแล้ว"),)
    ways = (vote_words.ABOUT_BUTTON, election_words.MINE)
    title = f"ผู้ได้รับการเสนอชื่อ {len(found)} คน"
    return [Card(title, subtitle=election.title, rows=rows or none, buttons=ways, note=more)]


def _leads(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that nobody sees votes before the urn is opened, and when the result is due; what is
    announced is shown."""
    election = _going_on(context)
    if election is None:
        last = election_finding.announced(context.session, 1)
        if not last:
            return [Text(_SECRET), *_none(context)]
        told = "ขณะนี้ไม่มีการลงคะแนน ครั้งล่าสุดประกาศผลแล้ว"
        return [Text(told), show_result.announced(context, last[0])]
    context.asked = opens(election_words.ELECTION)
    days = elections.days_of(context.session, election)
    counted = election.counted_at is not None
    if counted and election_finding.sits_on(context.session, election, context.me) is not None:
        return show_result.QUERY.answer(context, rest, facts)
    words = f"{_SECRET} ประกาศผล {short_span(*days[RESULT])}"
    return [Text(words, (election_words.MINE, vote_words.HAVE_I))]


def _how_far(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns how far the one that goes on is; how many have voted is counted at the urn only."""
    election = _going_on(context)
    if election is None:
        return _none(context)
    card = show_election.card(context, election)
    context.asked = opens(election_words.ELECTION)
    open_now = election.opened_at is not None and election.closed_at is None
    voted = _NOT_COUNTED_NOW if open_now else _COUNTED_LATER
    return [Text(voted), card] if election.counted_at is None else [card]


_NOT_COUNTED_NOW = (
    "ระหว่างลงคะแนน บอตไม่แสดงแก่ผู้ใดว่ามีผู้มาลงแล้วกี่คนหรือใครลงแล้ว เพื่อให้คะแนนเป็นความลับ "
    "จำนวนผู้ลงคะแนนประกาศพร้อมผลหลังเปิดหีบ"
)
_COUNTED_LATER = "จำนวนผู้ลงคะแนนนับเมื่อคณะกรรมการเปิดหีบหลังปิดลงคะแนน และประกาศพร้อมผล"


def _won(context: Context, rest: str, _facts: Facts) -> Sequence[Message]:
    """Returns the winners of the year that is named, else of the last one that was announced."""
    context.asked = opens(election_words.ELECTION)
    found = election_finding.announced(context.session, _MOST)
    plain = plain_words(rest)
    year = read_scope(plain, context.today).year
    year = context.fiscal_year - 1 if "ปีที่แล้ว" in plain or "ปีก่อน" in plain else year
    of_year = [each for each in found if year is None or each.year == year]
    if of_year:
        return [show_result.announced(context, of_year[0])]
    election = _going_on(context)
    when = ""
    if election is not None and year in (None, election.year):
        day = elections.days_of(context.session, election)[RESULT]
        when = f" ครั้งนี้ประกาศผล {short_span(*day)}"
    named = f"ปี {year} " if year is not None else ""
    words = f"{named}ยังไม่มีผลการคัดเลือกดีเด่นที่ประกาศในบอต{when}"
    if found:
        return [Text(f"{words} ที่มีคือปี {found[0].year}", (_result_of(found[0]),))]
    return [Text(words, (election_words.MINE,))]


def _right(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says who votes and whether the person does; as what somebody is employed is not kept."""
    context.asked = opens(election_words.ELECTION)
    election = _going_on(context)
    rule = (
        "ผู้มีสิทธิลงคะแนนคือผู้มีชื่อในทะเบียนบุคลากรของบอตในวันเปิดลงคะแนน ไม่แยกข้าราชการ พนักงานราชการ หรือลูกจ้าง"
    )
    if election is None:
        return _none(context)
    electorate = elections.settings_of(election).electorate
    told = election_words.settings_words(elections.settings_of(election)).get("electorate")
    if electorate != EVERYBODY:
        rule = f"ครั้งนี้ผู้มีสิทธิลงคะแนนคือ {told[1] if told else 'ผู้มีหน้าที่ที่กำหนด'}"
    if election.opened_at is not None:
        mark = voting.mark_of(context.session, context.sealer, election, context.me)
        mine = "ท่านมีสิทธิลงคะแนน" if mark is not None else "ท่านไม่มีชื่อในบัญชีผู้มีสิทธิครั้งนี้"
    else:
        has = electorate == EVERYBODY or context.me.has(electorate)
        mine = "ขณะนี้ท่านมีสิทธิ" if has else "ขณะนี้ท่านยังไม่มีสิทธิ"
        mine = f"{mine} บัญชีผู้มีสิทธิทำในวันเปิดลงคะแนน"
    return [Text(f"{mine}\n{rule}", (election_words.MINE, vote_words.ABOUT_BUTTON))]


def _how_named(context: Context, _rest: str, _facts: Facts) -> Sequence[Message]:
    """Says how somebody is named and who may; asking begins nothing."""
    context.asked = opens(election_words.ELECTION)
    names = context.may(election_words.NAMERS)
    how = (
        "เสนอชื่อคนในสำนักได้ในช่วงเสนอชื่อ พิมพ์ “เสนอชื่อ” ตามด้วยชื่อ คุณธรรม และเหตุผล ผู้ถูกเสนอต้องยอมรับก่อน"
        if names
        else "ผู้เสนอชื่อคือผู้รายงานและหัวหน้าของสำนัก ท่านแจ้งชื่อและเหตุผลแก่ผู้รายงานของสำนักได้"
    )
    election = _going_on(context)
    when = f"\n{_NO_ELECTION}"
    if election is not None:
        days = elections.days_of(context.session, election)
        when = f"\nขณะนี้ {show_election.stage(election, days, context.today)}"
        named = nominations.of_person(context.session, election, context.me)
        when += "\nท่านได้รับการเสนอชื่อแล้ว" if named is not None else ""
    return [Text(f"{how}{when}", (*((_NAME,) if names else ()), election_words.MINE))]


def _stands_oneself(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says that nobody enters the ballot by themselves, and how somebody is named."""
    return [Text(_NO_CANDIDACY), *_how_named(context, rest, facts)]


def _how_many_named(context: Context, rest: str, facts: Facts) -> Sequence[Message]:
    """Says how many a bureau may name, which each election settles, and how somebody is named."""
    election = _going_on(context)
    most = elections.settings_of(election).of_bureau if election is not None else None
    told = _SETTLED_EACH_TIME if most is None else _MOST_OF_BUREAU.format(most)
    return [Text(told), *_how_named(context, rest, facts)]


_SETTLED_EACH_TIME = "จำนวนที่แต่ละสำนักเสนอชื่อได้ กำหนดในการคัดเลือกแต่ละครั้ง"
_MOST_OF_BUREAU = "ครั้งนี้แต่ละสำนักเสนอชื่อได้ไม่เกิน {} คน"
_NO_CANDIDACY = "สมัครเองไม่ได้ ผู้รับการคัดเลือกมาจากการเสนอชื่อของสำนัก"
_NAMES = pattern_of(
    "โหวต|ลงคะแนน|เลือกตั้ง|คน(?:ต้นแบบ|ดี(?:เด่น|ศรี))|บุคคลต้นแบบ|ดีเด่น|รางวัล|คัดเลือก|ต้นแบบคุณธรรม|เสนอชื่อ|แคนดิเดต"
)
_WHEN = "วันไหน|เมื่อไ(?:หร่|ร)|วันที่เท่าไ|ถึงวัน|กี่โมง|วันอะไร"
_LEADS_WORDS = (
    "ใครนำ|นำอยู่|คะแนน(?:โหวต)?(?:ตอนนี้|ล่าสุด|เป็น|เท่าไ)|ผลโหวต|ผลคะแนน(?!สำนัก)"
    "|ใครได้(?:คะแนน)?(?:เยอะ|มาก)|โหวต(?:กัน)?(?:ไป)?(?:เท่าไ|กี่คะแนน)|เสียง(?:เยอะ|มาก)"
)
_STANDS_WORDS = (
    "ใคร(?:บ้าง)?(?:ที่)?(?:ลง(?!คะแนน|ชื่อ)|สมัคร|เข้าชิง|ชิง|ถูกเสนอ|ได้รับ(?:การ)?เสนอ|มีชื่อ)|(?:ผู้สมัคร"
    "|ผู้เข้าชิง|แคนดิเดต|รายชื่อผู้).{0,20}|มีใครให้(?:โหวต|เลือก)|เลือกใครได้"
)
_RIGHT_WORDS = (
    f"มีสิทธิ|โหวต(?:ได้|เป็น)(?:{WHETHER}|หรือ|รึ)|(?:ลงคะแนน|เลือก)ได้(?:{WHETHER}|หรือ|รึ)"
    "|ใคร(?:โหวต|ลงคะแนน|เลือก)ได้|สิทธิ์"
)
_ONESELF_WORDS = (
    rf"(?:ลง)?สมัคร(?!งาน|สมาชิก|(?:เป็น)?(?:กรรมการ|ประธาน))\S{{0,24}}?(?:เอง|ด้วย|\s)*(?:ก็)?ได้(?:{WHETHER}|หรือ|รึ)"
    rf"|เสนอ(?:ชื่อ)?(?:ตัวเอง|ตนเอง|(?:{ME_OR_US})เอง)"
)
_WON_WORDS = (
    "ใคร(?:เป็น(?:คน)?)?(?:ได้|ชนะ|คว้า)|ใครเป็นคน(?:ต้นแบบ|ดี)|(?:ผู้|คน)(?:ที่)?(?:ได้รับ(?:เลือก"
    "|รางวัล)|ชนะ|ได้รางวัล)|ได้รางวัล"
)
_HOW_FAR = (
    "(?:ไป)?ถึง(?:ขั้น)?ไหน|คืบหน้า|(?:มา|ลง(?:คะแนน)?|โหวต|เลือก)(?:กัน|ไป|แล้ว|มา)*(?:แล้ว)?กี่(?:คน|ราย|เสียง)"
    "|(?:ลงคะแนน|โหวต)[ก-๎]{0,12}?(?:ไป|มา)(?:แล้ว)?กี่(?:คน|ราย)"
    "|(?:มี)?(?:คน|ผู้)(?:มา)?(?:ลงคะแนน|โหวต)(?:ไป|แล้ว|มา)*(?:กี่|เท่าไ)"
)
_F = r"(?:แล้ว|ตอนนี้|มี|งั้น|ขอ|ดู|อ่ะ|อะ|\s)*"
_NEEDS = Needs(
    _NAMES,
    (
        Need(
            pattern_of(rf"(?!.*ชมรม).*?(?:{_ONESELF_WORDS})"),
            Query("election_oneself", (), _stands_oneself, own=True),
            pattern_of(rf"{_F}(?:{ME_OR_US}|พี่|\s)*(?:จะ|ขอ|อยาก)?(?:{_ONESELF_WORDS}).{{0,12}}"),
        ),
        Need(
            pattern_of(_LEADS_WORDS),
            Query("election_leads", (), _leads, own=True),
            pattern_of(rf"{_F}(?:{_LEADS_WORDS})(?:อยู่|บ้าง|\s)*"),
        ),
        Need(
            pattern_of(_HOW_FAR),
            Query("election_how_far", (), _how_far, own=True),
            pattern_of(rf"{_F}(?:{_HOW_FAR})(?:แล้ว|บ้าง|\s)*"),
        ),
        Need(
            pattern_of(_RIGHT_WORDS),
            Query(_RIGHT, (), _right, own=True),
            pattern_of(rf"{_F}(?:{ME_OR_US}|ลูกจ้าง|พนักงานราชการ|\s)*(?:{_RIGHT_WORDS}).{{0,12}}"),
        ),
        Need(
            pattern_of(_STANDS_WORDS),
            Query("election_stands", (), _stands, own=True),
            pattern_of(rf"{_F}(?:{_STANDS_WORDS})(?:บ้าง|\s)*"),
        ),
        Need(
            pattern_of(_WON_WORDS),
            Query("election_won", (), _won, own=True),
            pattern_of(rf"{_F}(?:ปีที่แล้ว|ปีก่อน|ครั้งก่อน|\s)*(?:{_WON_WORDS})(?:ปีที่แล้ว|ปีก่อน|บ้าง|\s)*"),
        ),
        Need(
            pattern_of(r"เสนอ(?:ราย)?ชื่อ.{0,24}ได้(?:ไม่เกิน|สูงสุด|มากสุด|มากที่สุด|\s)*(?:กี่|เท่าไ)"),
            Query("election_most_named", (), _how_many_named, own=True),
        ),
        Need(
            pattern_of(
                f"เสนอชื่อ.{{0,24}}(?:{HOW_IN_SHORT}|ได้(?:{WHETHER})|ต้องทำ|ใครเสนอ|ทำไง)|ใครเสนอชื่อได้"
            ),
            Query("election_naming", (), _how_named, own=True),
        ),
        Need(
            pattern_of(
                rf"(?:เลือกตั้ง|โหวต|คัดเลือก|ลงคะแนน|ต้นแบบ|ดีเด่น).{{0,30}}(?:{_WHEN})|(?:วัน|{_WHEN}).{{0,10}}(?:เลือกตั้ง|โหวต)"
                rf"|(?:เปิด|เริ่ม)(?:ให้|รับ|จะ|\s)*(?:เสนอ)?ชื่อ.{{0,16}}(?:{_WHEN})|เสนอชื่อ.{{0,8}}ได้.{{0,8}}(?:{_WHEN})"
            ),
            ANY,
            pattern_of(
                rf"{_F}(?:โหวต|เลือก)?(?:ได้)?(?:ถึง)?(?:{_WHEN})(?:บ้าง)?"
                rf"|{_F}(?:จะ|ต้องรอ|\s)*(?:เปิด|เริ่ม|ได้)?(?:ให้|รับ|\s)*(?:เสนอ|โหวต|เลือก)?(?:ชื่อ|คะแนน)?(?:ได้|อีก(?:ที|ครั้ง)?|กัน|\s)*(?:{_WHEN})(?:บ้าง|\s)*"
            ),
        ),
    ),
    pattern_of(
        r"ปรับ|ขยับ|กำหนดสิทธิ|ตัด|เผยแพร่|ส่งรายชื่อ|ขอลงชื่อ|ใส่|แบบฟอร์ม|เอกสาร|พิมพ์|print|มาใช้สิทธิ|เปอร์|ไล่จาก|ตาราง|งานที|สำนัก(?:ดีเด่น|ไหน|ใด)|หน่วยงานดีเด่น|ตรวจเยี่ยม|เป้าหมาย|ไอเดีย|ข้อเสนอ|ใบรับ|กระดาษ|ซอง|หีบ|กุญแจ|กรรมการ|ลับ|ให้คะแนน|เปิดโหวต|จัด(?:คัดเลือก|โหวต)|ประกาศผล|ควรได้|ในสำนัก|เลื่อน|แก้|ตั้งค่า|องค์กรคุณธรรม|หรือยัง$|รึยัง$|คะแนนสำนัก|ของขวัญ|ร้องเรียน|ระดับ"
    ),
    (election_words.ELECTION,),
    fits=frozenset(
        (
            "election",
            "election_nominees",
            "election_result",
            "about_voting",
            "rule_who_votes",
            "nominate",
        )
    ),
)


def asked(context: Context, text: str, inside: str | None) -> Query | None:
    """Returns the question about choosing the outstanding; None for other words."""
    found = wanted(_NEEDS, context, text, inside)
    if found is not None and found.name == _RIGHT and _going_on(context) is None:
        return None  # the clinic's answer says what holds in general
    return found
