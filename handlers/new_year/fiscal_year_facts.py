"""What is always true of opening a fiscal year, by what may be asked of it."""

from __future__ import annotations

from handlers.new_year import year_words
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.understand.dates.date_mentions import MONTHS
from handlers.understand.facets.facet import Facet
from models.plans.years.preparing import FROM_MONTH

_LIST, _OPEN, _UNSET = year_words.LIST, year_words.OPEN, year_words.UNSET
_FROM = f"1 {MONTHS[FROM_MONTH - 1]}"
_HOW, _MEANS = Instead("open_year"), Instead("rule_fiscal_year")

SHEET = FactSheet(
    name="fiscal_year",
    called="ปีงบประมาณ",
    # What may also stand in a sentence about another matter names it only where nothing else does:
    # one letter of it is taken.
    named=("(?:เปิด|ตั้ง|เตรียม|ปิด|ขึ้น|สิ้น)ปี(?:งบประมาณ|งบ)?(?:ใหม่|เก่า|ก่อน|หน้า|นี้)*|ป(?=ีงบ)"),
    after=(_LIST, year_words.ITEM, _OPEN, _UNSET, "open_year", "rule_fiscal_year"),
    flows=(year_words.WELCOME, year_words.CLOSE_ENDS),
    facts={
        Facet.PURPOSE: _MEANS,
        Facet.WHICH: _MEANS,
        Facet.COUNTED: _MEANS,
        Facet.HOW: _HOW,
        Facet.MUST: ShortAnswer(
            "ต้องให้ผู้ดูแลระบบกด “เปิดปี” ระบบไม่เปิดเอง เว้นแต่ตั้งไว้ก่อน 1 ตุลาคมแล้ว\n"
            "ผู้อื่นไม่ต้องทำอะไร เมื่อเปิดแล้วบอตแจ้งทุกคน",
            doors=(_OPEN, _LIST),
        ),
        Facet.WHO_MAY: ShortAnswer(
            "เปิดและเตรียมปีงบประมาณใหม่ได้เฉพาะผู้ดูแลระบบ ผู้ดูแลระบบคนใดก็ทำได้\n"
            "ผู้รายงานมีเพียงตรวจรายชื่อของสำนัก เมื่อผู้ดูแลระบบขอให้ตรวจ",
            doors=(_OPEN, _LIST, "contact"),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ระหว่างเตรียม มีเพียงผู้ดูแลระบบที่เห็นแผน รอบ และประกาศของปีใหม่\n"
            "เมื่อเปิดปีแล้วทุกคนเห็น และบอตแจ้งผู้ที่ลงทะเบียนคนละหนึ่งข้อความ",
            doors=(_LIST,),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ผู้ดูแลระบบเป็นผู้เปิดปีในบอต สอบถามเรื่องปีใหม่กับผู้ดูแลระบบได้",
            doors=("contact",),
        ),
        Facet.DUE: ShortAnswer(
            f"เตรียมและตั้งให้เปิดได้ตั้งแต่ {_FROM} มีผล 1 ตุลาคม หรือวันที่กดหากเลยวันนั้นแล้ว\n"
            "ปีงบประมาณสิ้นสุด 30 กันยายน",
            doors=(_LIST, "rounds_dates"),
        ),
        Facet.WAIT: ShortAnswer(
            "หลัง 1 ตุลาคม กดแล้วมีผลทันที ก่อนหน้านั้นระบบเปิดให้เองในวันที่ 1 ตุลาคม\n"
            "ข้อความแจ้งทุกคนทยอยส่งในเวลาทำการ",
            doors=(_OPEN,),
        ),
        Facet.LATE: ShortAnswer(
            "เปิดหลัง 1 ตุลาคมได้ มีผลวันที่กด ก่อนเปิดไม่มีใครเห็นแผนและรอบของปีใหม่\n"
            "รายงานที่ยังไม่ส่งของปีก่อน ยังส่งได้",
            doors=(_OPEN, "status"),
        ),
        Facet.EARLY: ShortAnswer(
            f"เปิดให้มีผลก่อน 1 ตุลาคมไม่ได้ แต่เตรียมล่วงหน้าได้ พิมพ์ “ตั้งปีใหม่”\n"
            f"ตั้งแต่ {_FROM} กด “เปิดปี” ไว้ก่อนได้ ระบบเปิดให้เองเมื่อถึงวัน",
            doors=(_LIST, _OPEN),
        ),
        Facet.UNDO: ShortAnswer(
            "ตั้งให้เปิดเองไว้ยกเลิกได้ก่อนถึงวัน พิมพ์ “ยกเลิกการตั้งเปิดปี”\n"
            "เปิดแล้วปิดกลับไม่ได้ แต่แก้แผน วันส่ง และวันหยุดต่อได้",
            doors=(_UNSET, "plan_to_mend"),
        ),
        Facet.MEND: ShortAnswer(
            "แก้ได้ทั้งก่อนและหลังเปิดปี พิมพ์ “แก้แผน” “เลื่อนรอบ” หรือ “เพิ่มวันหยุด”\n"
            "ข้อความที่แจ้งทุกคนแก้ได้ก่อนเปิดเท่านั้น พิมพ์ “ข้อความเปิดปี”",
            doors=("plan_to_mend", "move_round", year_words.WELCOME),
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้ดูแลระบบคนอื่นเปิดแทนได้ หรือตั้งให้เปิดเองไว้ก่อน ไม่ต้องมีผู้ใดอยู่ในวันที่ 1 ตุลาคม",
            doors=(_OPEN,),
        ),
        Facet.SEVERAL: ShortAnswer(
            "เตรียมและเปิดได้ทีละปี เปิดปีใหม่แล้วปีก่อนยังดูได้ เช่น พิมพ์ “สถานะ ปี 2569”\n"
            "เรื่องค้างของปีก่อน ผู้ดูแลระบบเลือกยกไปปีใหม่หรือปิดพร้อมเหตุผลได้",
            doors=("open_ends", "status"),
        ),
        Facet.PARTLY: ShortAnswer(
            "เปิดเฉพาะบางสำนักไม่ได้ เปิดแล้วทุกคนเห็นพร้อมกัน\n"
            "บางเรื่องยังไม่พร้อมก็เปิดได้ แล้วทำต่อภายหลัง เว้นแต่ยังไม่มีแผน",
            doors=(_LIST, _OPEN),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "เปิดไปก่อนได้ วันหยุดที่ยังไม่ประกาศเพิ่มภายหลัง พิมพ์ “เพิ่มวันหยุด”\n"
            "แผนต้องมีก่อน ยกแผนของปีนี้ไปแล้วแก้วันทีหลังได้ พิมพ์ “ยกแผนไปปีใหม่”",
            doors=(year_words.ROLL, "change_day"),
        ),
        Facet.FILES: Instead("rule_import_plan"),
        Facet.NOT_DONE: ShortAnswer(
            "หากเตรียมไว้แล้วไม่เปิด ไม่มีใครเห็นแผน รอบ และประกาศของปีใหม่ จึงยังไม่มีเรื่องให้รายงาน\n"
            "บอตเตือนผู้ดูแลระบบสัปดาห์ละครั้งจนกว่าจะเปิดหรือตั้งให้เปิด",
            doors=(_OPEN, _LIST),
        ),
        Facet.NEXT: ShortAnswer(
            "เปิดแล้วบอตแจ้งทุกคน และเริ่มเตือนตามแผนของปีใหม่\n"
            "ผู้ดูแลระบบทำต่อ คือเรื่องที่ยังไม่พร้อมในรายการ และเรื่องค้างของปีก่อน",
            doors=(_LIST, "open_ends"),
        ),
        Facet.COPY: ShortAnswer(
            "ปีก่อนดูย้อนได้ บอกปีต่อท้าย เช่น สถานะ ปี 2569 หรือ แผน ปี 2569\nเอกสารของปีก่อนขอได้จาก “เอกสาร”",
            doors=("status", "documents"),
        ),
        Facet.REMINDERS: ShortAnswer(
            f"ตั้งแต่วันทำการแรกของเดือน{MONTHS[FROM_MONTH - 1]} บอตเตือนผู้ดูแลระบบสัปดาห์ละครั้งจนกว่าจะเปิด\n"
            "เมื่อเปิดแล้ว บอตแจ้งทุกคนที่ลงทะเบียนคนละหนึ่งข้อความ",
            doors=(_LIST,),
        ),
        Facet.WHERE: ShortAnswer(
            "ทำในแชตส่วนตัวกับบอต ทาง LINE ในโทรศัพท์หรือคอมพิวเตอร์ ทำในกลุ่มไม่ได้\n"
            "แผนทั้งฉบับแก้ใน Excel แล้วส่งกลับมาในแชตได้",
            doors=(_LIST, "plan_excel"),
        ),
        Facet.KEPT: ShortAnswer(
            "เปิดปีใหม่แล้วข้อมูลของปีก่อนไม่หาย รายงานและแผนยังเปิดดูและขอเอกสารได้\nพิมพ์ “สถานะ” ตามด้วยปี",
            doors=("status", "documents"),
        ),
        Facet.REFUSED: ShortAnswer(
            f"เปิดไม่ได้เมื่อยังไม่ถึง {_FROM} ยังไม่มีแผนของปีนั้น หรือแผนมีข้อผิด\n"
            "นำแผนเข้าหรือแก้ก่อน แล้วพิมพ์ “เปิดปี” อีกครั้ง",
            doors=(_LIST, "plan_drafts"),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
