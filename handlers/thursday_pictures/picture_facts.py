"""What is always true of the pictures of every Thursday, by what may be asked of them."""

from __future__ import annotations

from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, ShortAnswer
from handlers.thursday_pictures import forward_words, picture_words
from handlers.understand.facets.facet import Facet
from models.people.person import ADMIN, REPORTER
from models.thursday_pictures.picture_publishing import PUBLISHED_FROM
from models.thursday_pictures.thursday_picture import (
    LONGEST_KNOWLEDGE,
    LONGEST_TITLE,
    LONGEST_WORDS,
    MOST_BYTES,
)

_SENDERS = frozenset((REPORTER,))
_ADMINS = frozenset((ADMIN,))
_MEGABYTES = MOST_BYTES // 1024 // 1024
_FROM = f"{PUBLISHED_FROM:%H.%M} น."
_KIND = f"ภาพ JPEG หรือ PNG 1 ภาพ ไม่เกิน {_MEGABYTES} MB"
_SEND = (picture_words.SEND, picture_words.ROTA)
_SWAP = "swap_turn"
_SEE = (picture_words.PICTURES, picture_words.ROTA)

SHEET = FactSheet(
    name="picture",
    called="ภาพอินโฟกราฟิกวันพฤหัส",
    named=(
        r"(?:ภาพ|รูป)\S{0,22}?พฤหั(?:ส|ด).{0,80}|พฤหั(?:ส|ด)(?:บดี)?.{0,24}?(?:ส่ง|ทำ)(?:ภาพ|รูป)(?!ใบ)"
        "|อินโฟ(?:กราฟิก|กราฟฟิค|กราฟฟิก)?|ตารางพฤหัส|แลกคิว"
    ),
    unless="แต่งกาย|ชุดผ้าไทย",
    flows=(
        picture_words.SEND,
        picture_words.DECIDE,
        forward_words.FORWARDED,
        _SWAP,
        picture_words.AGREE,
        "set_picture_rota",
    ),
    after=(picture_words.PICTURES, picture_words.ROTA, picture_words.ONE, forward_words.READY),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "เป็นอินโฟกราฟิกองค์ความรู้ที่สำนักต่าง ๆ หมุนเวียนกันทำ เผยแพร่ในกลุ่ม LINE ของสำนักงานทุกวันพฤหัสบดี\n"
            "รูปการแต่งกายไม่ต้องส่งในบอต",
            doors=_SEE,
        ),
        Facet.HOW: (
            ShortAnswer(
                f"พิมพ์ “ส่งอินโฟกราฟิก” เลือกคิว แล้วส่ง{_KIND}\n"
                "บอกชื่อเรื่อง ข้อความประกอบ และเรื่องขององค์ความรู้ ตรวจแล้วกด “ส่งให้หัวหน้า”\n"
                "หัวหน้าอนุมัติแล้วจึงเผยแพร่",
                doors=_SEND,
                roles=_SENDERS,
            ),
            ShortAnswer(
                "ผู้รายงานของสำนักเป็นผู้ส่ง พิมพ์ “ส่งอินโฟกราฟิก” หากท่านทำภาพไว้ กรุณามอบให้ผู้รายงาน",
                doors=_SEE,
            ),
        ),
        Facet.MUST: ShortAnswer(
            "ส่งเฉพาะสัปดาห์ที่เป็นคิวของสำนัก ไม่ต้องส่งทุกสัปดาห์ ดูคิวที่ “ตารางพฤหัส”\n"
            "ต้องมีภาพ ชื่อเรื่อง ข้อความประกอบ และเรื่องขององค์ความรู้\n"
            "หากส่งไม่ได้ ผู้รายงานขอแลกคิวกับสำนักอื่นได้",
            doors=(picture_words.ROTA, _SWAP),
        ),
        Facet.WHO_MAY: (
            ShortAnswer(
                "ท่านส่งได้ เพราะผู้รายงานของสำนักที่เป็นคิวเป็นผู้ส่ง ภาพจะให้ผู้ใดทำก็ได้",
                doors=_SEND,
                roles=_SENDERS,
            ),
            ShortAnswer(
                "ผู้รายงานของสำนักที่เป็นคิวเป็นผู้ส่ง ภาพจะให้ผู้ใดทำก็ได้\nหากท่านทำภาพไว้ กรุณามอบให้ผู้รายงานส่ง",
                doors=_SEE,
            ),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ก่อนเผยแพร่เห็นเฉพาะผู้รายงานของสำนัก ผู้พิจารณา และผู้ดูแลระบบ\n"
            "เผยแพร่แล้วทุกคนดูได้ในคลังภาพและกลุ่ม LINE ของสำนักงาน\n"
            "บอตไม่นำขึ้นเว็บไซต์ให้",
            doors=(picture_words.PICTURES,),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ผู้บังคับบัญชาของผู้ส่งเป็นผู้อนุมัติหรือส่งกลับแก้ไขในบอต\nเรื่องตารางและคิว กรุณาติดต่อผู้ดูแลระบบ",
            doors=(picture_words.PICTURES, "contact"),
        ),
        Facet.DUE: ShortAnswer(
            f"ต้องอนุมัติแล้วก่อนวันพฤหัสบดีที่เป็นคิว ซึ่งเผยแพร่ตั้งแต่ {_FROM} ส่งล่วงหน้าให้หัวหน้ามีเวลาดู\n"
            "วันของคิวดูที่ “ตารางพฤหัส”",
            doors=_SEND,
        ),
        Facet.WAIT: ShortAnswer(
            f"เผยแพร่ในวันที่เป็นคิวตั้งแต่ {_FROM} เมื่อหัวหน้าอนุมัติแล้ว\nหัวหน้าตัดสินเมื่อใด บอตแจ้งผู้ส่งทันที",
            doors=_SEE,
        ),
        Facet.LATE: ShortAnswer(
            "ส่งช้าได้ ตราบที่คิวนั้นยังไม่เผยแพร่ บอตแสดงว่าเลยกำหนด\n"
            "หากสำนักอื่นมีภาพพร้อมก่อน คิวของท่านอาจเลื่อนออกไป บอตจะแจ้งผู้รายงาน",
            doors=_SEND,
        ),
        Facet.EARLY: ShortAnswer(
            "ส่งก่อนได้ เลือกคิวที่จะส่ง หัวหน้าอนุมัติไว้ก่อนได้ แล้วเผยแพร่เมื่อถึงวัน\nหากสำนักมีหลายคิว ส่งทีละคิว",
            doors=_SEND,
        ),
        Facet.UNDO: ShortAnswer(
            "ถอนภาพที่ส่งแล้วในบอตไม่ได้ แต่ก่อนเผยแพร่ ส่งภาพใหม่ของคิวเดิมแทนได้\n"
            "หากเผยแพร่แล้วมีปัญหา กรุณาแจ้งผู้ดูแลระบบ",
            doors=(picture_words.SEND, "contact"),
        ),
        Facet.MEND: ShortAnswer(
            "ก่อนเผยแพร่ ส่งภาพและข้อความใหม่ของคิวเดิม ภาพใหม่แทนภาพก่อน และหัวหน้าพิจารณาใหม่\n"
            "เผยแพร่แล้วบอตไม่รับภาพเพิ่ม กรุณาแจ้งผู้ดูแลระบบ",
            doors=(picture_words.SEND, "contact"),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ผู้รายงานคนใดของสำนักเดียวกันส่งแทนกันได้ ส่งแทนสำนักอื่นไม่ได้\n"
            "หากสำนักไม่สะดวก ผู้รายงานขอแลกคิวได้ พิมพ์ “แลกคิว”",
            doors=(_SWAP, picture_words.ROTA),
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้รายงานอีกคนของสำนักส่งแทนได้ หากไม่มี ผู้บังคับบัญชากำหนดผู้รับผิดชอบใหม่ได้\n"
            "หากทั้งสำนักไม่พร้อม ขอแลกคิวกับสำนักอื่น",
            doors=(_SWAP, "contact"),
        ),
        Facet.SEVERAL: ShortAnswer(
            "คิวหนึ่งใช้ภาพเดียว ส่งหลายภาพ บอตใช้ภาพล่าสุด\nภาพที่เคยใช้แล้วบอตไม่ห้าม แต่หัวหน้าเป็นผู้พิจารณา",
            doors=_SEND,
        ),
        Facet.PARTLY: ShortAnswer(
            "พักไว้ระหว่างกรอกแล้วกลับมาทำต่อได้ แต่ต้องครบทั้งภาพ ชื่อเรื่อง ข้อความ และองค์ความรู้จึงส่งได้",
            doors=(picture_words.SEND,),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ใช้องค์ความรู้ของสำนักหรือความรู้อื่นได้ บอตไม่กำหนดเรื่องรายสัปดาห์\n"
            "ดูตัวอย่างของสำนักอื่นในคลังภาพ หรือถามผู้ดูแลระบบ",
            doors=(picture_words.PICTURES, "contact"),
        ),
        Facet.FILES: ShortAnswer(
            f"ส่งเป็น{_KIND} PDF คลิป และลิงก์ใช้แทนไม่ได้\n"
            "หากไฟล์ใหญ่หรือเป็น PDF ให้บันทึกเป็น JPEG ย่อขนาด หรือจับภาพหน้าจอแล้วส่งใหม่",
            doors=(picture_words.SEND,),
        ),
        Facet.NOTHING: (
            ShortAnswer(
                "ไม่มีภาพให้สัปดาห์นั้น ผู้ดูแลระบบเว้นสัปดาห์ได้ใน “ตั้งตารางพฤหัส” หรือให้สำนักแลกคิว\n"
                "วันหยุดราชการ บอตเลื่อนหรืองดตามที่ตั้งไว้ในตาราง",
                doors=(picture_words.SET_ROTA, picture_words.ROTA),
                roles=_ADMINS,
            ),
            ShortAnswer(
                "วันหยุดราชการ บอตเลื่อนหรืองดตามตาราง ไม่ต้องแจ้ง ดูวันที่ “ตารางพฤหัส”\n"
                "หากถึงคิวแต่ไม่มีภาพ ผู้รายงานขอแลกคิว หรือแจ้งผู้ดูแลระบบ",
                doors=(picture_words.ROTA, _SWAP, "contact"),
            ),
        ),
        Facet.NOT_DONE: ShortAnswer(
            "บอตแสดงว่าคิวนั้นเลยกำหนด และแจ้งผู้ดูแลระบบ คิวอาจเลื่อนให้สำนักที่พร้อมก่อน\n"
            "ผลอื่นบอตไม่มีข้อมูล หากส่งไม่ทัน กรุณาขอแลกคิว",
            doors=(_SWAP, picture_words.ROTA),
        ),
        Facet.NEXT: ShortAnswer(
            "รอหัวหน้าพิจารณา บอตแจ้งผลแก่ผู้ส่ง อนุมัติแล้วรอวันเผยแพร่\n"
            f"หากตั้งไว้ให้ส่งต่อเอง วันนั้นหลัง {_FROM} ผู้รายงานส่งต่อเข้ากลุ่ม แล้วกด “ส่งต่อแล้ว”",
            doors=(picture_words.PICTURES, forward_words.READY),
        ),
        Facet.COPY: ShortAnswer(
            "ภาพที่เผยแพร่แล้วดูและค้นได้ พิมพ์ “อินโฟกราฟิก” ตามด้วยชื่อเรื่องหรือชื่อสำนัก\n"
            "ภาพของสำนักท่านที่รอพิจารณาอยู่ในการ์ดเดียวกัน",
            doors=(picture_words.PICTURES,),
        ),
        Facet.REMINDERS: ShortAnswer(
            "บอตเตือนผู้รายงานล่วงหน้าเป็นระยะก่อนวันเผยแพร่ของคิว สัปดาห์ที่ไม่ใช่คิวไม่เตือน\n"
            "เลื่อนการเตือนเรื่องนี้ไม่ได้ ส่งแล้วบอตหยุดเตือน",
            doors=_SEND,
        ),
        Facet.LIMITS: ShortAnswer(
            f"คิวละ 1 ภาพ ไม่เกิน {_MEGABYTES} MB ชื่อเรื่องไม่เกิน {LONGEST_TITLE} ตัวอักษร\n"
            f"ข้อความประกอบไม่เกิน {LONGEST_WORDS} ชื่อองค์ความรู้ไม่เกิน {LONGEST_KNOWLEDGE} ตัวอักษร",
            doors=(picture_words.SEND,),
        ),
        Facet.WHERE: ShortAnswer(
            "ส่งในแชตส่วนตัวกับบอต ใช้ LINE บนคอมพิวเตอร์ก็ได้ ส่งทางอีเมลหรือในกลุ่มแทนไม่ได้\n"
            "แม้ลงในกลุ่มเองแล้ว ต้องส่งในบอตด้วย หัวหน้าจึงอนุมัติและบอตบันทึกว่าเผยแพร่ได้",
            doors=(picture_words.SEND,),
        ),
        Facet.KEPT: ShortAnswer(
            "ภาพที่เผยแพร่แล้วอยู่ในคลังให้ค้นได้ต่อไป",
            doors=(picture_words.PICTURES,),
        ),
        Facet.WHICH: ShortAnswer(
            "ภาพวันพฤหัสเป็นอินโฟกราฟิกองค์ความรู้ คนละอย่างกับรูปกิจกรรมที่แนบในรายงาน\n"
            "บอตไม่กำหนดแนวตั้งหรือแนวนอน ขอให้อ่านได้ชัดในโทรศัพท์",
            doors=(picture_words.PICTURES,),
        ),
        Facet.REFUSED: ShortAnswer(
            f"หากหัวหน้าส่งกลับ ให้แก้ตามเหตุผลในข้อความแจ้ง แล้วส่งภาพใหม่ของคิวเดิม\nหากบอตไม่รับไฟล์ ให้ใช้{_KIND}",
            doors=_SEND,
        ),
        Facet.COUNTED: ShortAnswer(
            "นับตามคิวของสำนักในตาราง คิวละหนึ่งภาพ นับว่าส่งเมื่อเผยแพร่แล้ว หากหลังวัน บอตแสดงว่าช้ากว่ากำหนด\n"
            "คะแนนสำนักดีเด่น กรุณาถามผู้ดูแลระบบ",
            doors=(picture_words.ROTA, "contact"),
        ),
        Facet.ALLOWED: ShortAnswer(
            "ภาพจะให้ผู้ใดทำหรือใช้เครื่องมือใดก็ได้ บอตไม่ห้าม ภาพเดิมที่เผยแพร่แล้วควรทำใหม่\n"
            "ภาพหรือข้อความของผู้อื่น เอกสารที่บอตมีไม่ได้เขียนเรื่องลิขสิทธิ์ กรุณาขออนุญาตหรือใช้ของที่เปิดให้ใช้",
            doors=(
                "send_picture",
                "ask_question",
            ),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
