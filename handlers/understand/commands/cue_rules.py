"""The rules that find a command in a free sentence; the first rule that fits decides.

A rule names the command by the word that people type for it, the concepts that must be there (`|`
is or), and those that must not. A negated concept is another concept (`not-receive`), so a rule for
receiving does not fit refusing. concepts.py reads the text, cues.py applies the rules.
"""

from dataclasses import dataclass

from handlers.understand.commands.concepts import Reading

# A narrative contains รายงาน and ดำเนินงาน too, among unknown words.
_LEAST_KNOWN = 0.5


@dataclass(frozen=True)
class Rule:
    word: str
    needs: tuple[frozenset[str], ...]
    """The text must have a concept of each group."""
    without: frozenset[str]
    first: frozenset[str]
    """The text must begin with one of these."""
    known: float
    """The least share of the text that must be known words, 0 to 1."""
    onward: bool
    """Hand on the text from its first number to the end, not only the number."""

    def fits(self, heard: Reading) -> bool:
        """Tells whether the text asks for this command."""
        return (
            all(group & heard.concepts for group in self.needs)
            and not self.without & heard.concepts
            and (not self.first or heard.first in self.first)
            and heard.known >= self.known
        )


def concepts_of(names: str) -> frozenset[str]:
    """Returns the concepts of a string in the notation of the rules."""
    return frozenset(filter(None, names.split("|")))


def _rule(word: str, *needs: str, without: str = "", first: str = "", known: float = 0.0) -> Rule:
    report = word == _REPORT
    least = max(known, _LEAST_KNOWN if report else 0.0)
    return Rule(
        word,
        tuple(map(concepts_of, needs)),
        concepts_of(without),
        concepts_of(first),
        least,
        report,
    )


_REPORT, _PLAN, _STATUS, _NOT_SENT = "รายงาน", "แผน", "สถานะ", "ใครยังไม่ส่ง"
_MENU, _HELP, _AWAITING, _JOIN = "เมนู", "ช่วยเหลือ", "รออนุมัติ", "ลงทะเบียน"
_REVIEW = "รอตรวจ"
_NO_GIFT, _GIFT, _COMPLAINT, _FOLLOW = "ไม่รับของขวัญ", "รับของขวัญ", "ร้องเรียน", "ติดตาม"
_CASE_NUMBERS, _TOLD_TO_ALL = "ตัวเลขเรื่องร้องเรียน", "ข้อเสนอแนะที่เผยแพร่"
_RESULT, _CONFIRM = "ผล No Gift", "ยืนยันผล No Gift"
_GIFTS = "ของขวัญที่รายงาน"
_COVERAGE, _NOT_PLEDGED = "ความครอบคลุม", "ใครยังไม่เข้าร่วม"
_REMIND, _POSTPONE, _LEAVE, _WHY = "เตือน", "เลื่อน", "ลา", "เตือนอะไรฉันบ้าง"
_DOCUMENTS, _MY_DATA = "เอกสาร", "ข้อมูลของฉัน"
_FINISHED, _LIGHTS, _BUDGET = "เสร็จกี่เปอร์เซ็นต์", "ไฟเขียวเหลืองแดง", "งบประมาณ"
_CHANGES, _COMPARE = "มีอะไรใหม่", "เทียบสองช่วง"
_TRAIL, _MY_TRAIL = "ร่องรอย", "ใครดูข้อมูลของฉัน"
_FAULTS, _CHART, _MAP = "ข้อบกพร่องที่พบบ่อย", "กราฟ", "แผนที่ความคืบหน้า"

_MISSING = "notyet-send|not-send|didnot-send|notyet-report|not-report|notyet-done|late|short"
ASKS = "what|count|how_many_cases|when|who|how|state|why|yet|whether"
_NOT_TAKEN = "not-receive|notyet-receive|didnot-receive"
_GIVEN = "gift|thing|treat|giver|give"
_HOW_FAR, _ELSE = "status|progress", "complaint|gift|policy|document|fill|budget"
_CONTENT = "work|result|number|activity|progress|picture|detail"

_TELLING = "report|fill|tell|send|done|not|didnot"
_PLANNED = "must|due|leave|away|remind|postpone|work|activity"

RULES: tuple[Rule, ...] = (
    # -- what the trail holds of a person or activity, whatever they are called ------------------
    _rule(_TRAIL, "trace"),
    _rule(
        _TRAIL,
        "who",
        "mend|remove",
        "number",
        without=f"must|want|not|notyet|late|{_ELSE}",
    ),
    _rule(_MY_TRAIL, "who", "data", "me|private", "see|check|want", without="complaint|how|what"),
    # -- pictures and faults, before what they show or are found in -----------------------------
    _rule(_MAP, "heat_map"),
    _rule(_CHART, "chart", without="send|fill|report|document|complaint"),
    _rule(_FAULTS, "faults", without="complaint|fill|how"),
    _rule(_FAULTS, "returned", "why"),
    # -- a gift that was reported, before one's own data and gifts to be reported ---------------
    _rule(_GIFTS, "gift", "report", "remove|mend|past", without=_NOT_TAKEN),
    _rule(_GIFTS, "gift", "report", "count", without=f"{_NOT_TAKEN}|must|got|receive|giver|give"),
    # -- people's own data ----------------------------------------------------------------------
    _rule(_MY_DATA, "data", "me|private|remove", without="activity|number"),
    _rule(_MY_DATA, "data", "mend", without="activity|number|report"),
    _rule(_MY_DATA, "remove", "identity|system|consent|use|retired"),
    _rule(_MY_DATA, "remove", known=1.0),
    _rule(_MY_DATA, "mend|move", "identity", without="activity|number|report"),
    _rule(_MY_DATA, "data", "store", without="activity|number|report"),
    _rule(_MY_DATA, "transfer|consent|not-consent"),
    # -- reminders ------------------------------------------------------------------------------
    _rule(_REMIND, "remind", "go_out"),
    _rule(_WHY, "remind", "why"),
    _rule(_POSTPONE, "not-remind|notyet-remind"),
    _rule(_POSTPONE, "remind", "later|again|postpone|stop|away"),
    _rule(_WHY, "remind", "what"),
    _rule(_REMIND, "remind"),
    _rule(_REMIND, "move|postpone", "round|due"),
    _rule(_POSTPONE, "postpone", "want|later|day|again|give"),
    _rule(_LEAVE, "leave", without="who|not-leave"),
    _rule(_LEAVE, "away", "want|day", without=ASKS),
    # -- documents, before what they are about --------------------------------------------------
    _rule(_REPORT, "want", "picture", "activity|number|report|detail", without=ASKS),
    _rule(_PLAN, "detail", "number|what|count|must|activity", without="fill|tell|done|send"),
    _rule(
        _DOCUMENTS,
        "want",
        "report",
        "bureau",
        without=f"complaint|send|fill|tell|done|mend|begin|number|result|activity|work|progress|{ASKS}",
    ),
    _rule(_HELP, "document|picture", "how|lost", "send|use|do"),
    _rule(_HELP, "how", first="how", without="number|complaint|gift"),
    _rule(_GIFT, "form", "gift"),
    _rule(_DOCUMENTS, "document|form", without="complaint|past|already|done|gift|policy"),
    _rule(_DOCUMENTS, "document|form", first="document|form", without="already"),
    # -- complaints and what became of them -----------------------------------------------------
    _rule(_CASE_NUMBERS, "case_figures", without="confirm|complaint"),
    _rule(_CASE_NUMBERS, "complaint", "how_many_cases", without="me|told|want"),
    _rule(
        _CASE_NUMBERS,
        "case",
        "complaint",
        "count",
        first="case",
        known=0.8,
        without=f"me|told|want|{_GIVEN}",
    ),
    _rule(_TOLD_TO_ALL, "told_to_all", without="complaint"),
    _rule(_FOLLOW, "complaint", "follow|check|status|progress|yet|state|result|past"),
    _rule(
        _FOLLOW, "case", "me", "status|progress|yet", without="report|activity|number|send|approve"
    ),
    _rule(_FOLLOW, "told", "progress|status|yet|state|result|follow"),
    _rule(_NOT_SENT, "follow", "late"),
    _rule(_FOLLOW, "follow", "case|result|code|want"),
    _rule(_COMPLAINT, "complaint"),
    # -- gifts ----------------------------------------------------------------------------------
    _rule(_CONFIRM, "confirm", "result", "policy|not-receive|didnot-receive"),
    _rule(_COVERAGE, "cover", "policy"),
    _rule(_COVERAGE, "policy", "take_part", "count|heads|percent|status"),
    _rule(_COVERAGE, "policy", "heads", without="gift|report|receive"),
    _rule(_COVERAGE, "sign", "who|heads|percent", without="document|report|number|gift|must"),
    _rule(_NOT_PLEDGED, "who", "policy", "not-take_part|notyet-take_part"),
    _rule(_RESULT, "result", "policy", without="report"),
    _rule(
        _RESULT,
        "who",
        "gift",
        "receive|got",
        without=f"{_NOT_TAKEN}|how|must|do|giver|give|me|want|report|tell|get|not",
    ),
    _rule(_RESULT, "result", "not-receive|didnot-receive", "gift", without="report"),
    _rule(_NO_GIFT, "policy"),
    _rule(_NO_GIFT, "not-receive", "gift|thing"),
    _rule(_GIFT, "gift", "receive|got|report|get|giver|tell", without=_NOT_TAKEN),
    _rule(_GIFT, "gift", "give", without=f"{_NOT_TAKEN}|me|want"),
    _rule(_GIFT, "treat|thing", "giver", "receive|got|get|give|send"),
    # -- joining, approving ---------------------------------------------------------------------
    _rule(_JOIN, "join|notyet-join", without="when"),
    _rule(_JOIN, "secret", "got|get|want|tell|do|how|code"),
    _rule(_REPORT, "report", "mend", without=ASKS),
    _rule(_STATUS, "approve|pass", "yet|state|result"),
    _rule(_STATUS, "pass", "report|work|whether"),
    _rule(_STATUS, "returned"),
    _rule(
        _REVIEW,
        "review",
        known=0.6,
        without="me|work|case|subordinate|number|send|done|not",
    ),
    _rule(
        _AWAITING, "approve|review", "wait|what|count|want|late|work|report|see|check|must|whether"
    ),
    _rule(_AWAITING, "approve", known=1.0, without="number|code|already|not"),
    _rule(_AWAITING, "subordinate", "report|send|work"),
    _rule(_AWAITING, "wait", "me", "report|count|what"),
    _rule(_AWAITING, "wait", "case|work|report", without="send"),
    # -- help -----------------------------------------------------------------------------------
    _rule(_HELP, "help|manual"),
    _rule(_HELP, "teach|lost", "use|do|report|send|fill|want|how|assist|begin"),
    _rule(_HELP, "teach|lost", known=0.8),
    _rule(_HELP, "how", "use|do|report|send|fill|begin|detail|picture|document", without="number"),
    _rule(_HELP, "assist", known=1.0, without="menu|see|check|want|send|report|tell"),
    _rule(_MENU, "menu"),
    # -- money, colours, what is done, what is new -----------------------------------------------
    _rule(
        _BUDGET,
        "budget",
        "count|what|see|check|state|short|status|who|want|activity|bureau|whether",
        without=f"{_TELLING}|how|due|detail",
    ),
    _rule(_BUDGET, "spend", "count|what|whether|who|bureau", without=f"{_TELLING}|how|due|detail"),
    _rule(_BUDGET, "budget", known=0.9, without=_TELLING),
    _rule(
        _LIGHTS,
        "light|risk",
        "what|count|see|check|state|who|status|want|activity|whether",
        without=f"{_TELLING}|plan|how|detail",
    ),
    _rule(_LIGHTS, "light|risk", known=0.9, without=f"{_TELLING}|plan"),
    _rule(_FINISHED, "done", "status|count", without="report|send|tell|approve|due|must|late"),
    _rule(_FINISHED, "notyet-begin|notyet-do", "count", "activity|number", without="report|send"),
    _rule(_CHANGES, "news", without=f"{_PLANNED}|identity"),
    _rule(_CHANGES, "past_week", "what|change|who", without=f"not|notyet|{_PLANNED}|identity"),
    _rule(_CHANGES, "change", "what|see|week", without="identity|me"),
    _rule(_CHANGES, "week", "mend|again|change|what", without=f"{_PLANNED}|send|identity"),
    # -- two rounds, quarters or halves beside each other ---------------------------------------
    _rule(_COMPARE, "compare", f"quarter|round|send|percent|state|{_HOW_FAR}", without=_ELSE),
    _rule(_COMPARE, "differ", "quarter|round", without=_ELSE),
    # -- who is late, how far it is -------------------------------------------------------------
    _rule(_STATUS, "late", "bureau|me|called", "what", without="remind|case|must"),
    _rule(_STATUS, "quarter|measure", "state|status|progress|percent|yet|figure"),
    _rule(_STATUS, "brief", without="document|report|fill|tell"),
    _rule(
        _STATUS, "in_time", "send|report|round|done|activity|bureau", without="me|gift|complaint"
    ),
    _rule(
        _STATUS,
        "who",
        "send|report",
        "already|past",
        without="not|notyet|didnot|late|me|gift|complaint|document|remind",
    ),
    _rule(_NOT_SENT, "who", _MISSING),
    _rule(_NOT_SENT, "who", "send|report", "not|didnot"),
    _rule(_NOT_SENT, "notyet-who", "send|report|done"),
    _rule(_NOT_SENT, "notyet-send|not-send|notyet-report", "see|check|what|count", without="me"),
    _rule(_NOT_SENT, "late", "see|check|work|what|count|round", without="must|me"),
    _rule(_STATUS, "short", "count|what"),
    _rule(_STATUS, "must", "send", "more", "what|count"),
    _rule(_STATUS, "bureau", "must", "send", "what|count", without="number"),
    _rule(_STATUS, "send|done", "yet"),
    _rule(
        _STATUS, "send|report", "past", "number", without="want|done|fill|tell|detail|result|gift"
    ),
    _rule(_STATUS, "send", "what", "past|already", without="must|due|gift|me|report|picture"),
    _rule(_STATUS, "done", "whether"),
    _rule(_STATUS, "send", "count|how_many_cases", without="must|due|complaint"),
    _rule(_STATUS, "status"),
    _rule(_STATUS, "percent", "see|check|count|what"),
    _rule(_STATUS, "check", "work", known=1.0),
    _rule(_STATUS, "progress", without="fill|report|send|tell"),
    _rule(_STATUS, "state", "report|work|result|send|bureau"),
    # -- what the plan asks ---------------------------------------------------------------------
    _rule(_PLAN, "due"),
    _rule(_PLAN, "plan", "see|check|what|count|whether|state|when|number|want|bureau|who"),
    _rule(_PLAN, "plan", "virtue"),
    _rule(_PLAN, "plan", known=0.9),
    _rule(_PLAN, "round", "what"),
    _rule(_PLAN, "work", "what|count", without="send"),
    _rule(_PLAN, "when", "send|round|number|activity|report"),
    _rule(_PLAN, "what|count|how_many_cases", "must", "send|do|activity|report|number|round"),
    _rule(
        _PLAN,
        "activity|measure|number",
        "what|count|see|check|state|how|who",
        without="report|done",
    ),
    # -- reporting ------------------------------------------------------------------------------
    _rule(
        _REPORT,
        "report",
        f"want|send|fill|mend|done|see|check|{_CONTENT}",
        without=f"{ASKS}|already",
    ),
    _rule(_REPORT, "report|send|fill", _CONTENT, "want|done|begin", without=ASKS),
    _rule(_REPORT, "report", "want|mend|begin", without=f"{ASKS}|didnot"),
    _rule(_REPORT, "send", f"report|{_CONTENT}", without=f"{ASKS}|already"),
    _rule(_REPORT, "fill", f"data|report|{_CONTENT}", without=ASKS),
    _rule(_REPORT, "number", "done|tell|fill|want|work", without=ASKS),
    _rule(_REPORT, "number", "result|do|already", without=f"{ASKS}|send|report"),
    _rule(_REPORT, "tell", "result|progress", without=ASKS),
    _rule(_REPORT, "result|picture", "activity|want", without=f"{ASKS}|see|check|wait|approve"),
)

TAKES_TODAY = frozenset((_LEAVE, _POSTPONE, _REMIND))
COUNTED = frozenset((_STATUS, _NOT_SENT, _FINISHED, _LIGHTS, _BUDGET, _CHANGES, _COMPARE))
"""Questions that may also name a bureau, a measure, some months or "this round"."""

SCOPED = frozenset(
    (
        "สำนักไหนส่งช้าที่สุด", "สำนักที่ส่งครบที่สุด", "สำนักที่ไม่เคยส่งช้า", "ค่าเฉลี่ยต่อสำนัก",
        "คาดการณ์การส่ง", "เทียบสำนัก", "งบประมาณแยกตามสำนัก",
        "งบประมาณรายกิจกรรม", "สำนักไหนแดง", "สรุปคะแนน", "ของขวัญเกิน 3000", "เรื่องร้องเรียนรายเดือน",
    )
)  # fmt: skip
"""Questions without a rule that may name these, too."""

DATED = COUNTED | {_PLAN}
"""Questions that may name all of these but a bureau: the plan is one's own bureau's."""
