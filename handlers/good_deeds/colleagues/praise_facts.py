"""What is always true of praise for a colleague, by what may be asked of it."""

from __future__ import annotations

from handlers.good_deeds import deed_words
from handlers.good_deeds.keep_deed import DRAFT_KEPT
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from handlers.understand.small_words import ME
from models.good_deeds.deed_limits import DEED_LIMITS

_PRAISE = (deed_words.PRAISE,)
_TO_OFFICE = (deed_words.PRAISE, "file_complaint")
_UNANSWERED = f"หากไม่รับหรือไม่ตอบใน {DEED_LIMITS.praise_waits} วัน ข้อความจะถูกลบ"

SHEET = FactSheet(
    name="praise",
    called="การชื่นชมเพื่อนร่วมงาน",
    named=(
        "(?:คำ)?ชื่นชม(?:เพื่อน)?(?:ร่วมงาน)?|คำชม(?!เชย)|(?:อยาก|จะ|มา|ส่ง|โดน|ถูก|ได้รับ|กดรับ|มีคน)ชม(?!เชย|รม|พู)"
        f"|ชม(?:เพื่อน|พี่|น้อง|หัวหน้า|เจ้าหน้าที่|คน|กัน|{ME}|ไปแล้ว|ทีเดียว|ในกลุ่ม)"
    ),
    unless="ชมเชย|เยี่ยมชม|รับชม|แวะชม|เข้าชม",
    flows=(deed_words.PRAISE, deed_words.ANSWER_PRAISE),
    after=("rule_praise_group",),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "ใช้ส่งคำชื่นชมถึงเพื่อนร่วมงานที่ทำดี เมื่อผู้นั้นรับไว้ จะอยู่ในสมุดความดีของเขา\nไม่มีแต้มและไม่มีการจัดอันดับ",
            doors=_PRAISE,
        ),
        Facet.HOW: ShortAnswer(
            "พิมพ์ “ชื่นชมเพื่อน” ตามด้วยชื่อ แล้วเล่าว่าชื่นชมเรื่องอะไร และเลือกคุณธรรม\n"
            "ตรวจแล้วกด “ส่งคำชื่นชม” คำชื่นชมที่ได้รับ ตอบได้ที่ “สมุดความดี”",
            doors=(deed_words.PRAISE, deed_words.BOOK),
        ),
        Facet.MUST: ShortAnswer(
            f"ไม่ต้องรับก็ได้ กด “ไม่ขอรับ” หรือไม่ตอบ บอตไม่แจ้งผู้ส่ง {_UNANSWERED}\n"
            f"ผู้ส่งต้องเล่าว่าชื่นชมเรื่องอะไร อย่างน้อย {DEED_LIMITS.shortest} ตัวอักษร",
            doors=(deed_words.BOOK,),
        ),
        Facet.WHO_MAY: ShortAnswer(
            "ชื่นชมได้ทุกคนที่มีบัญชีในบอต ถึงผู้ใดก็ได้ที่ลงทะเบียนใน LINE ไม่ว่าสำนักหรือตำแหน่งใด เว้นแต่ตนเอง\n"
            "บุคคลภายนอกส่งคำชมเชยถึงสำนักงานได้ พิมพ์ “ร้องเรียน” เลือก “คำชมเชย”",
            doors=_TO_OFFICE,
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ผู้ที่ท่านชื่นชมเห็นข้อความพร้อมชื่อของท่าน ก่อนกดส่งยังไม่มีใครเห็น\n"
            "ผู้นั้นเลือกเองว่าจะรับและให้ใครอ่านได้ บอตไม่ส่งให้ผู้บังคับบัญชา",
            doors=_PRAISE,
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ไม่มีผู้ตรวจหรืออนุมัติ ผู้ที่ท่านชื่นชมเลือกเองว่าจะรับหรือไม่\n"
            "หากได้รับข้อความไม่เหมาะสม กด “ไม่ขอรับ” แล้วกด “แจ้งเรื่องนี้”",
            doors=(deed_words.BOOK,),
        ),
        Facet.WAIT: ShortAnswer(
            "กดส่งแล้วบอตแจ้งผู้นั้นให้ และรออยู่ใน “สมุดความดี” ของเขา\n"
            f"ผู้นั้นตอบได้ภายใน {DEED_LIMITS.praise_waits} วัน",
            doors=_PRAISE,
        ),
        Facet.LATE: ShortAnswer(
            "เรื่องที่ผ่านมานานแล้วชื่นชมได้ ไม่จำกัดวัน\n"
            f"คำชื่นชมที่ได้รับ ตอบได้ภายใน {DEED_LIMITS.praise_waits} วัน พ้นแล้วข้อความถูกลบ",
            doors=(deed_words.PRAISE, deed_words.BOOK),
        ),
        Facet.UNDO: ShortAnswer(
            f"ส่งแล้วถอนไม่ได้ เพราะผู้รับเห็นแล้ว {_UNANSWERED}\n"
            "คำชื่นชมที่ท่านรับไว้ ถอนได้ที่ “สมุดความดี” กด “ดู” แล้ว “ถอนข้อความ”",
            doors=(deed_words.BOOK,),
        ),
        Facet.MEND: ShortAnswer(
            "ส่งแล้วแก้หรือเติมข้อความไม่ได้ ก่อนกดส่งแก้ได้ทุกข้อ\n"
            "ส่งเรื่องใหม่ถึงคนเดิมได้เมื่อผู้นั้นรับเรื่องแรก หรือเมื่อพ้นกำหนดตอบ",
            doors=_PRAISE,
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ส่งแทนกันไม่ได้ ผู้รับเห็นชื่อเจ้าของบัญชีที่ส่ง แต่เล่าในข้อความได้ว่าผู้ใดฝากชื่นชม\n"
            "คำชมของประชาชน ส่งถึงสำนักงานได้ พิมพ์ “ร้องเรียน” เลือก “คำชมเชย”",
            doors=_TO_OFFICE,
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้ที่พ้นจากทะเบียนหรือยังไม่ลงทะเบียนใน LINE ชื่นชมในบอตไม่ได้\n"
            "ส่งคำชมเชยถึงสำนักงานได้ พิมพ์ “ร้องเรียน” เลือก “คำชมเชย”",
            doors=("file_complaint",),
        ),
        Facet.SEVERAL: ShortAnswer(
            f"ชื่นชมได้ทีละคน เพราะแต่ละคนเลือกเองว่าจะรับหรือไม่ วันละไม่เกิน {DEED_LIMITS.a_day} เรื่อง\n"
            "หากจะชมทั้งกลุ่มหรือทั้งสำนัก พิมพ์ “ร้องเรียน” แล้วเลือก “คำชมเชย”",
            doors=_TO_OFFICE,
        ),
        Facet.PARTLY: ShortAnswer(
            f"พักไว้ก่อนแล้วกลับมาเขียนต่อได้ภายใน {DRAFT_KEPT.days} วัน ยังไม่ส่งจนกว่าจะกด “ส่งคำชื่นชม”",
            doors=_PRAISE,
        ),
        Facet.UNKNOWN: ShortAnswer(
            "พิมพ์ชื่อบางส่วนได้ หากมีหลายคน บอตให้เลือกจากชื่อและสำนัก\n"
            "หากไม่รู้ชื่อจริง ส่งคำชมเชยถึงสำนักงานได้ พิมพ์ “ร้องเรียน” เลือก “คำชมเชย” แล้วเล่าว่าพบที่ใด เมื่อใด",
            doors=_TO_OFFICE,
        ),
        Facet.FILES: ShortAnswer("แนบรูป ไฟล์ หรือสติกเกอร์ไม่ได้ ส่งเป็นข้อความเท่านั้น", doors=_PRAISE),
        Facet.NOT_DONE: ShortAnswer(
            f"ไม่ตอบก็ไม่มีผลต่อท่าน {_UNANSWERED} และบอตไม่แจ้งผู้ส่ง",
            doors=(deed_words.BOOK,),
        ),
        Facet.NEXT: ShortAnswer(
            "เมื่อผู้นั้นรับไว้ บอตแจ้งท่าน และเรื่องอยู่ในสมุดความดีของเขา\nหากไม่รับหรือไม่ตอบ บอตไม่แจ้งท่าน",
            doors=(deed_words.BOOK,),
        ),
        Facet.COPY: ShortAnswer(
            "คำชื่นชมที่ท่านรับไว้อยู่ใน “สมุดความดี” ขอเป็นไฟล์ PDF ได้\n"
            "คำชื่นชมที่ท่านส่งให้ผู้อื่น ดูได้ในแชตนี้ บอตไม่แสดงข้อความซ้ำ",
            doors=(deed_words.BOOK,),
        ),
        Facet.LIMITS: ShortAnswer(
            f"ส่งได้วันละไม่เกิน {DEED_LIMITS.a_day} เรื่อง ทีละคน\n"
            f"เรื่องละ {DEED_LIMITS.shortest} ถึง {DEED_LIMITS.longest:,} ตัวอักษร",
            doors=_PRAISE,
        ),
        Facet.WHERE: ShortAnswer(
            "ส่งในแชตส่วนตัวกับบอต ในกลุ่มส่งไม่ได้ หากผู้รับเลือกเผยแพร่ ทุกคนจึงอ่านได้\n"
            "ผู้ที่ไม่ได้ใช้บอต ส่งคำชมเชยถึงสำนักงานแทนได้ พิมพ์ “ร้องเรียน” เลือก “คำชมเชย”",
            doors=_TO_OFFICE,
        ),
        Facet.KEPT: ShortAnswer(
            f"คำชื่นชมที่ยังไม่ตอบเก็บไว้ {DEED_LIMITS.praise_waits} วัน แล้วลบ\n"
            "เมื่อรับไว้แล้ว เก็บจนกว่าผู้รับจะถอนข้อความ เลิกใช้บอต หรือพ้นจากทะเบียน",
            doors=(deed_words.BOOK,),
        ),
        Facet.NAMELESS: Instead("rule_praise_name"),
        Facet.WHICH: ShortAnswer(
            "บันทึกความดีใช้จดความดีของตนเอง ชื่นชมเพื่อนใช้ชมเพื่อนร่วมงานโดยออกชื่อท่าน\n"
            "คำชมเชยใน “ร้องเรียน” ส่งถึงสำนักงาน ใช้ชมทั้งกลุ่ม ผู้ที่ไม่มี LINE หรือชมโดยไม่บอกชื่อ",
            doors=(deed_words.PRAISE, deed_words.KEEP, "file_complaint"),
        ),
        Facet.REFUSED: ShortAnswer(
            "หากผู้นั้นไม่รับ ข้อความถูกลบ ไม่ต้องทำอะไรต่อ บอตไม่แจ้งท่านว่าไม่รับ\n"
            "หากไม่พบชื่อ ผู้นั้นยังไม่ลงทะเบียนใน LINE ส่งคำชมเชยถึงสำนักงานแทนได้",
            doors=_TO_OFFICE,
        ),
        Facet.COUNTED: ShortAnswer(
            "นับเป็นความดีหนึ่งเรื่องของผู้ถูกชื่นชม เมื่อรับไว้แล้ว ไม่นับให้ผู้ชื่นชม\n"
            "ไม่มีแต้ม ไม่จัดอันดับ และบอตไม่นำไปใช้ประเมินผลงาน",
            doors=(deed_words.BOOK,),
        ),
        Facet.ALLOWED: ShortAnswer(
            "ชมได้ทุกคนที่ลงทะเบียนใน LINE ไม่ว่าสำนักหรือตำแหน่งใด รวมถึงหัวหน้า เว้นแต่ตนเอง\n"
            "ชมผู้ที่ไม่มีบัญชีหรือทั้งกลุ่ม พิมพ์ “ร้องเรียน” แล้วเลือก “คำชมเชย”",
            doors=(
                "praise_colleague",
                "file_complaint",
            ),
        ),
        Facet.AFRAID: ShortAnswer(
            "มีเพียงผู้ที่ท่านชมเห็นข้อความและชื่อท่าน ผู้นั้นเลือกเองว่าจะให้ใครอ่าน บอตไม่ส่งให้ผู้บังคับบัญชา\n"
            "ไม่อยากให้รู้ชื่อ พิมพ์ “ร้องเรียน” แล้วเลือก “คำชมเชย” ซึ่งไม่เปิดเผยชื่อได้",
            doors=(
                "praise_colleague",
                "file_complaint",
            ),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
