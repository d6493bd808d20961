"""What is always true of the bank of good deeds, by what may be asked of it."""

from __future__ import annotations

from handlers.good_deeds import deed_words
from handlers.good_deeds.bureau.show_bound_book import READERS
from handlers.good_deeds.keep_deed import DRAFT_KEPT
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, Instead, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.good_deeds.deed_limits import DEED_LIMITS
from models.small_counts import SMALLEST_SHOWN

_BOOK = (deed_words.BOOK,)
_KEEP = (deed_words.KEEP, deed_words.BOOK)
_FREE = "ไม่บังคับ ไม่บันทึกก็ไม่มีผลต่อท่าน ไม่หักคะแนน และไม่มีการจัดอันดับ"
_LETTERS = f"{DEED_LIMITS.shortest} ถึง {DEED_LIMITS.longest:,} ตัวอักษร"

SHEET = FactSheet(
    name="good_deed",
    called="บันทึกความดี",
    named=(
        "(?:บันทึก|สมุด|ธนาคาร|จด|เล่ม|ลง|เขียน|ทำ)?(?:การทำ)?ความดี(?!ความชอบ)(?:ที่(?:บันทึก|จด|ลง|ทำ|เผยแพร่)(?:ไว้|ไป)?)?"
        "|พยานความดี"
    ),
    unless="ชื่นชม|คำชม",
    flows=(
        deed_words.KEEP,
        deed_words.SHOW_TO,
        deed_words.WITHDRAW,
        deed_words.ASK_WITNESS,
        deed_words.BE_WITNESS,
    ),
    after=(
        deed_words.ABOUT,
        deed_words.BOOK,
        deed_words.ONE,
        deed_words.WALL,
        deed_words.FIGURES,
        deed_words.BOUND,
        "ask_who_saw",
    ),
    facts={
        Facet.PURPOSE: Instead("rule_deeds_for"),
        Facet.HOW: ShortAnswer(
            "พิมพ์ “บันทึกความดี” ตามด้วยสิ่งที่ทำ เช่น บันทึกความดี เมื่อวานช่วยยกของ\n"
            "แล้วเลือกคุณธรรม วันที่ทำ และผู้อ่านได้ ตรวจแล้วกด “บันทึก”",
            doors=_KEEP,
        ),
        Facet.MUST: ShortAnswer(
            f"{_FREE}\nไม่ต้องมีรูปและไม่ต้องมีผู้ยืนยัน",
            doors=_KEEP,
        ),
        Facet.WHO_MAY: ShortAnswer(
            "บันทึกได้ทุกคนที่มีบัญชีในบอต ไม่ว่าตำแหน่งใด และบันทึกได้เฉพาะความดีของตนเอง\n"
            "เล่มความดีของสำนักขอได้โดยผู้รายงานและผู้บังคับบัญชา",
            doors=_KEEP,
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ท่านเลือกเองทุกเรื่อง: ฉันคนเดียว คณะทำงานอ่านโดยไม่ออกชื่อ หรือเผยแพร่พร้อมชื่อ\n"
            "“ฉันคนเดียว” บอตไม่แสดงแก่ผู้ใด รวมทั้งผู้บังคับบัญชาและผู้ดูแลระบบ\n"
            "ผู้ถือทั้งเครื่องและกุญแจหลักของสำนักงานเปิดได้ และข้อความผ่าน LINE",
            doors=(deed_words.ABOUT,),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ไม่มีผู้อนุมัติและไม่มีผู้ตรวจ ท่านเลือกเองว่าเรื่องใดเป็นความดี\n"
            "หากต้องการ ขอเพื่อนที่เห็นด้วยตายืนยันได้ พิมพ์ “ขอผู้ยืนยัน”",
            doors=("ask_who_saw", deed_words.BOOK),
        ),
        Facet.DUE: (
            ShortAnswer(
                f"บันทึกได้ทุกวัน ไม่มีวันปิด ย้อนหลังได้ {DEED_LIMITS.back} วัน\n"
                "เล่มความดีแนบกับรายงานกิจกรรมที่เกี่ยวข้อง ส่งตามกำหนดของรายงานนั้น",
                doors=(deed_words.BOUND, deed_words.KEEP),
                roles=READERS,
            ),
            ShortAnswer(
                f"บันทึกได้ทุกวัน ไม่มีวันปิด ย้อนหลังได้ {DEED_LIMITS.back} วัน",
                doors=_KEEP,
            ),
        ),
        Facet.WAIT: ShortAnswer(
            "กด “บันทึก” แล้วเก็บทันที หากเลือกเผยแพร่พร้อมชื่อ ทุกคนอ่านได้ทันที",
            doors=(deed_words.WALL, deed_words.BOOK),
        ),
        Facet.LATE: ShortAnswer(
            f"บันทึกย้อนหลังได้ไม่เกิน {DEED_LIMITS.back} วัน เลือกวันที่ทำได้ในข้อ “วันที่ทำ”\n"
            "เรื่องที่เก่ากว่านั้นบันทึกในบอตไม่ได้",
            doors=_KEEP,
        ),
        Facet.EARLY: ShortAnswer(
            "บันทึกล่วงหน้าไม่ได้ บันทึกได้เมื่อทำแล้ว เลือกวันนี้หรือวันที่ผ่านมา",
            doors=_KEEP,
        ),
        Facet.UNDO: ShortAnswer(
            "ถอนได้ทุกเมื่อ เปิด “สมุดความดี” กด “ดู” ที่เรื่องนั้น แล้วกด “ถอนข้อความ”\n"
            "ข้อความถูกลบทันทีและผู้อื่นอ่านไม่ได้อีก เหลือเพียงวัน คุณธรรม และรหัสยืนยัน",
            doors=_BOOK,
        ),
        Facet.MEND: ShortAnswer(
            "ข้อความ วันที่ และคุณธรรมที่บันทึกแล้วแก้ไม่ได้ ให้ถอนข้อความแล้วบันทึกใหม่\n"
            "ผู้อ่านเปลี่ยนได้ทุกเมื่อ กด “เปลี่ยน” ที่เรื่องนั้นในสมุดความดี",
            doors=_BOOK,
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "บันทึกแทนกันไม่ได้ สมุดเป็นของแต่ละคน\n"
            "หากเพื่อนทำดี พิมพ์ “ชื่นชมเพื่อน” เมื่อผู้นั้นรับไว้ จะอยู่ในสมุดของเขา\n"
            "ผู้ที่ไม่มี LINE ส่งคำชมเชยถึงสำนักงานได้ พิมพ์ “ร้องเรียน” เลือก “คำชมเชย”",
            doors=(deed_words.PRAISE, "file_complaint"),
        ),
        Facet.AWAY: ShortAnswer(
            "ย้ายสำนักแล้วสมุดยังเป็นของท่าน เรื่องเดิมนับให้สำนักเดิม\n"
            "เมื่อเลิกใช้บอตหรือพ้นจากทะเบียน ข้อความและชื่อถูกลบ ขอไฟล์ PDF เก็บไว้ก่อนได้",
            doors=_BOOK,
        ),
        Facet.SEVERAL: ShortAnswer(
            f"บันทึกได้วันละไม่เกิน {DEED_LIMITS.a_day} เรื่อง จะรวมเป็นเรื่องเดียวหรือแยกก็ได้\n"
            "เรื่องเดิมที่ทำอีกครั้งบันทึกซ้ำได้ หากซ้ำหลายครั้งบอตจะถามก่อน",
            doors=_KEEP,
        ),
        Facet.PARTLY: ShortAnswer(
            f"พักไว้ก่อนแล้วกลับมาทำต่อได้ภายใน {DRAFT_KEPT.days} วัน ยังไม่บันทึกจนกว่าจะกด “บันทึก”\n"
            "บันทึกแล้วเติมข้อความไม่ได้",
            doors=(deed_words.KEEP,),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ไม่แน่ใจคุณธรรม เลือกข้อที่ใกล้ที่สุด บอตวางข้อที่น่าจะตรงไว้ก่อน\n"
            "จำวันไม่ได้ เลือกวันที่ใกล้เคียง ชั่วโมงไม่ต้องใส่ก็ได้",
            doors=(deed_words.KEEP,),
        ),
        Facet.FILES: ShortAnswer(
            "ใส่รูป คลิป หรือไฟล์ในบันทึกความดีไม่ได้ เก็บเป็นข้อความเท่านั้น\n"
            "และกรุณาอย่าใส่ชื่อเด็ก ผู้ป่วย หรือผู้ที่ได้รับความช่วยเหลือ",
            doors=(deed_words.KEEP,),
        ),
        Facet.NOTHING: (
            ShortAnswer(
                f"{_FREE}\nเล่มความดีมีเพียงเรื่องที่เจ้าของอนุญาต หากยังไม่มี เล่มจะไม่มีเรื่องให้แนบ",
                doors=(deed_words.BOUND,),
                roles=READERS,
            ),
            ShortAnswer(_FREE, doors=_KEEP),
        ),
        Facet.NOT_DONE: ShortAnswer(_FREE, doors=_KEEP),
        Facet.NEXT: ShortAnswer(
            "ไม่ต้องทำอะไรต่อ เรื่องอยู่ในสมุดของท่าน และไม่มีผู้ใดติดต่อกลับ\n"
            "หากให้คณะทำงานอ่าน สำนักนำไปลงเล่มความดีและรายงานโดยไม่ออกชื่อ",
            doors=_BOOK,
        ),
        Facet.COPY: ShortAnswer(
            "ดูได้ที่ “สมุดความดี” และกด “ขอไฟล์ PDF” เพื่อพิมพ์หรือแนบแฟ้มได้",
            doors=_BOOK,
        ),
        Facet.REMINDERS: ShortAnswer(
            "บอตไม่เตือนให้บันทึกความดี และตั้งให้เตือนเป็นประจำไม่ได้\nแจ้งเฉพาะเมื่อมีคำชื่นชมหรือคำขอยืนยันรอท่านตอบ",
            doors=_BOOK,
        ),
        Facet.LIMITS: ShortAnswer(
            f"วันละไม่เกิน {DEED_LIMITS.a_day} เรื่อง เรื่องละ {_LETTERS}\n"
            f"เวลาที่ใช้ไม่เกิน {DEED_LIMITS.most_hours} ชั่วโมงต่อเรื่อง ย้อนหลังไม่เกิน {DEED_LIMITS.back} วัน",
            doors=(deed_words.KEEP,),
        ),
        Facet.WHERE: ShortAnswer(
            "บันทึกในแชตส่วนตัวกับบอต ใช้ LINE บนโทรศัพท์หรือคอมพิวเตอร์ก็ได้ ในกลุ่มบันทึกไม่ได้\n"
            "บอตไม่มีแบบกระดาษ หากสำนักมีสมุดกระดาษ กรุณาถามคณะทำงานของสำนัก",
            doors=(deed_words.KEEP,),
        ),
        Facet.KEPT: ShortAnswer(
            "เก็บไว้จนกว่าท่านจะถอนข้อความ เลิกใช้บอต หรือพ้นจากทะเบียน ไม่มีกำหนดลบเองตามปี\n"
            f"ร่างที่ยังไม่กดบันทึกเก็บไว้ {DRAFT_KEPT.days} วัน",
            doors=_BOOK,
        ),
        Facet.NAMELESS: ShortAnswer(
            "ได้ เลือก “คณะทำงาน ไม่ออกชื่อ” หรือ “ฉันคนเดียว” เผยแพร่ให้ทุกคนอ่านต้องมีชื่อ\n"
            "กรุณาอย่าใส่ชื่อตนเองไว้ในข้อความ",
            doors=_KEEP,
        ),
        Facet.WHICH: ShortAnswer(
            "เรื่องที่ท่านทำแล้วและเห็นว่าเป็นความดี จดได้ ท่านเลือกเอง บอตไม่ตัดสิน\n"
            "เลือกคุณธรรมที่ใกล้ที่สุดจาก พอเพียง วินัย สุจริต จิตอาสา กตัญญู มีคำอธิบายในข้อนั้น\n"
            "หากมีผู้ให้ของขวัญท่าน ให้รายงานการรับของขวัญด้วย",
            doors=(deed_words.KEEP,),
        ),
        Facet.REFUSED: ShortAnswer(
            f"หากสั้นไป ให้เล่าอย่างน้อย {DEED_LIMITS.shortest} ตัวอักษร "
            f"หากครบวันละ {DEED_LIMITS.a_day} เรื่อง บันทึกต่อได้พรุ่งนี้\n"
            "ข้อทักเรื่องของขวัญหรือเบาะแสเป็นคำเตือน ตรวจข้อความแล้วกดบันทึกได้\n"
            "หากเพื่อนไม่ยืนยัน ขอผู้อื่นได้",
            doors=_BOOK,
        ),
        Facet.COUNTED: ShortAnswer(
            "นับเป็นจำนวนเรื่องของสำนักเท่านั้น ไม่มีแต้ม ไม่จัดอันดับ และบอตไม่นำไปใช้กับเงินเดือน\n"
            f"ตัวเลขแสดงเมื่อมีผู้บันทึก {SMALLEST_SHOWN} คนขึ้นไป",
            doors=(deed_words.FIGURES,),
        ),
        Facet.ALLOWED: ShortAnswer(
            "จดเรื่องของตนเองที่ทำแล้วและเห็นว่าเป็นความดีได้ ทั้งที่ทำงานและที่บ้าน ย้อนหลังได้ไม่เกิน 90 วัน\n"
            "เรื่องของผู้อื่นใช้ “ชื่นชมเพื่อน”",
            doors=(
                "keep_deed",
                "praise_colleague",
            ),
        ),
        Facet.AFRAID: ShortAnswer(
            "เลือก “ฉันคนเดียว” หรือ “คณะทำงาน ไม่ออกชื่อ” ได้ ไม่มีการจัดอันดับ และถอนข้อความได้ทุกเมื่อ",
            doors=("keep_deed",),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
