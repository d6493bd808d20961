"""What is always true of executives' announcements, by what may be asked of them."""

from __future__ import annotations

from handlers.executive_news import news_words
from handlers.executive_news.news_words import DRAFTERS
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.executive_news.news import LONGEST_TEXT, LONGEST_TITLE

_READ = (news_words.MINE,)
_MAIL = "message_admin"
_SEND_WORD = (_MAIL, news_words.MINE)
_DRAFT = (news_words.DRAFT, news_words.HANDLED)
_ONLY_DRAFTERS = "ร่างได้เฉพาะผู้ดูแลระบบและผู้บริหาร"
_PASS_ON = "หากมีเรื่องให้ผู้บริหารประกาศ กรุณาฝากบอกผู้ดูแลระบบ"
_TWO = "เผยแพร่อย่างน้อย 2 ช่องทาง ทั้งภายในและสื่อสาธารณะ"

SHEET = FactSheet(
    name="news",
    called="ข่าวของผู้บริหาร",
    named="ข่าว(?:สาร)?(?:ของ)?(?:ท่าน)?ผู้บริหาร|ประกาศ(?:ของ)?(?:ท่าน)?ผู้บริหาร|(?:ออก|ร่าง)(?:ประกาศ|ข่าว)|ประกาศที่(?:รอออก|ร่าง|ดูแล)",
    unless="คัดเลือก|เจตนารมณ์|เกียรติบัตร|ใบประกาศ|ผลคะแนน",
    flows=(news_words.DRAFT, news_words.PUBLISH, news_words.SEND_BACK, news_words.WITHDRAW),
    after=(
        news_words.MINE,
        news_words.READ,
        news_words.HANDLED,
        news_words.WAITING_NEWS,
        news_words.READERS,
        news_words.ACKNOWLEDGE,
    ),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "เป็นประกาศที่ผู้บริหารแจ้งถึงบุคลากรในบอต เช่น นโยบายหรือเรื่องขอให้รับทราบ\n"
            "บอตไม่รวบรวมข่าวภารกิจหรือข่าวประชาสัมพันธ์ของผู้บริหาร",
            doors=_READ,
        ),
        Facet.HOW: (
            ShortAnswer(
                "พิมพ์ “ออกประกาศ” บอกหัวเรื่อง ข้อความ ผู้รับ ช่วงวัน และผู้บริหารที่ออก แล้วกด “ส่งให้ผู้บริหาร”\n"
                "ผู้บริหารกดออก จึงถึงผู้รับ จากนั้นบันทึกการเผยแพร่พร้อมลิงก์",
                doors=_DRAFT,
                roles=DRAFTERS,
            ),
            ShortAnswer(
                "อ่าน: พิมพ์ “ข่าวผู้บริหาร” กด “เปิดอ่าน” หากขอให้รับทราบ กด “รับทราบ”\n"
                f"{_ONLY_DRAFTERS} {_PASS_ON}",
                doors=(news_words.MINE, _MAIL),
            ),
        ),
        Facet.MUST: (
            ShortAnswer(
                "บอตไม่กำหนดว่าต้องออกประกาศทุกเดือน ร่างเมื่อผู้บริหารมีเรื่องจะแจ้ง\n"
                f"ไฟล์แนบและลิงก์เว้นได้ ประกาศที่ถึงทั้งสำนักงานหรือผูกกับแผน ให้{_TWO}",
                doors=_DRAFT,
                roles=DRAFTERS,
            ),
            ShortAnswer(
                "สำนักไม่ต้องส่งข่าวผู้บริหารในบอต\nฉบับที่ขอให้รับทราบ กรุณาเปิดอ่านแล้วกด “รับทราบ”",
                doors=_READ,
            ),
        ),
        Facet.WHO_MAY: (
            ShortAnswer(
                "ท่านร่างได้ เพราะผู้ดูแลระบบและผู้บริหารเป็นผู้ร่าง\nผู้ออก คือ ผู้บริหารที่ระบุหรือผู้แทนของท่านในวันนั้น",
                doors=_DRAFT,
                roles=DRAFTERS,
            ),
            ShortAnswer(f"{_ONLY_DRAFTERS} ผู้บริหารเป็นผู้กดออก\n{_PASS_ON}", doors=_SEND_WORD),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ก่อนออก เห็นเฉพาะผู้ร่าง ผู้บริหารที่จะออกหรือผู้แทน และผู้ดูแลระบบ\n"
            "ออกแล้ว ผู้รับที่ระบุอ่านได้: ทุกคน สำนักเดียว ผู้บริหาร หรือกลุ่ม LINE ของสำนักงาน\n"
            "คนนอกไม่เห็นในบอต",
            doors=_READ,
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ผู้บริหารที่ระบุไว้หรือผู้แทนเป็นผู้ตรวจร่าง กดออก หรือส่งกลับให้แก้\n"
            "หากไม่แน่ใจว่าเรื่องใดควรประกาศ กรุณาถามผู้ดูแลระบบ",
            doors=("contact", news_words.MINE),
        ),
        Facet.DUE: ShortAnswer(
            "บอตไม่มีกำหนดส่งข่าวผู้บริหาร แต่ละฉบับมีช่วงวันของตน อ่านและรับทราบได้ถึงวันสุดท้ายนั้น",
            doors=_READ,
        ),
        Facet.WAIT: ShortAnswer(
            "เมื่อผู้บริหารกดออก ฉบับด่วนและฉบับในกลุ่มส่งทันที ฉบับอื่นไปกับสรุปประจำวัน\n"
            "ถ้าวันเริ่มยังไม่ถึง ผู้รับเห็นเมื่อถึงวันเริ่ม",
            doors=_READ,
        ),
        Facet.LATE: (
            ShortAnswer(
                "ออกประกาศให้มีผลในช่วงที่ผ่านไปแล้วไม่ได้ วันสุดท้ายต้องไม่ก่อนวันนี้\n"
                "การเผยแพร่บันทึกภายหลังได้ แต่วันเผยแพร่ต้องไม่ก่อนวันออกประกาศ",
                doors=(news_words.DRAFT, news_words.PUBLISH),
                roles=DRAFTERS,
            ),
            ShortAnswer(
                f"ฉบับที่พ้นวันสุดท้ายแล้วกดรับทราบไม่ได้\n{_PASS_ON}",
                doors=(news_words.MINE, _MAIL),
            ),
        ),
        Facet.EARLY: (
            ShortAnswer(
                "ร่างล่วงหน้าได้ กำหนดวันเริ่มไว้ข้างหน้า ผู้บริหารกดออกก่อนได้ ผู้รับเห็นเมื่อถึงวันเริ่ม",
                doors=_DRAFT,
                roles=DRAFTERS,
            ),
            ShortAnswer(f"ผู้ดูแลระบบร่างล่วงหน้าและกำหนดวันเริ่มได้ {_PASS_ON}", doors=_SEND_WORD),
        ),
        Facet.UNDO: (
            ShortAnswer(
                "ยกเลิกฉบับที่ออกแล้วได้ กด “ยกเลิกประกาศ” ที่ฉบับนั้นใน “ประกาศที่ดูแล”\n"
                "ผู้ที่ยังไม่อ่านจะไม่เห็นอีก ยกเลิกแล้วออกซ้ำไม่ได้ ข้อความที่ส่งถึง LINE แล้วเรียกคืนไม่ได้",
                doors=(news_words.HANDLED,),
                roles=DRAFTERS,
            ),
            ShortAnswer(
                "ผู้ร่าง ผู้บริหารที่ออก และผู้ดูแลระบบยกเลิกได้ หากพบว่าผิด กรุณาแจ้งผู้ดูแลระบบ",
                doors=_SEND_WORD,
            ),
        ),
        Facet.MEND: (
            ShortAnswer(
                "ก่อนออก กด “แก้ร่าง” ที่ “ประกาศที่ดูแล” ผู้บริหารจะตรวจร่างใหม่\n"
                "ออกแล้วต้องออกฉบับใหม่แทน กด “แก้ประกาศ” ที่การ์ดเดียวกัน แล้วผู้บริหารกดออกอีกครั้ง",
                doors=(news_words.HANDLED,),
                roles=DRAFTERS,
            ),
            ShortAnswer("ผู้ร่างและผู้ดูแลระบบแก้ได้ หากพบว่าผิด กรุณาแจ้งผู้ดูแลระบบ", doors=_SEND_WORD),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            "ผู้ดูแลระบบร่างให้ผู้บริหารท่านใดก็ได้ และถึงสำนักใดก็ได้ แต่ผู้บริหารหรือผู้แทนต้องกดออกเอง\n"
            f"กดรับทราบแทนกันไม่ได้ {_PASS_ON}",
            doors=_SEND_WORD,
        ),
        Facet.AWAY: ShortAnswer(
            "ผู้แทนของผู้บริหารในวันนั้นกดออกได้ ประกาศจะบอกว่าออกโดยผู้แทน\nผู้ดูแลระบบดูแลร่างต่อจากผู้ร่างที่ไม่อยู่ได้",
            doors=("contact", news_words.MINE),
        ),
        Facet.SEVERAL: ShortAnswer(
            "หนึ่งฉบับมีผู้ออกท่านเดียวและเรื่องเดียว หากหลายท่านหรือหลายเรื่อง ให้แยกฉบับ\n"
            "การเผยแพร่หลายช่องทางของฉบับเดียว บันทึกทีละช่องทางได้",
            doors=(news_words.DRAFT, news_words.PUBLISH, news_words.MINE),
        ),
        Facet.PARTLY: ShortAnswer(
            "พักร่างไว้แล้วกลับมาทำต่อได้ ยังไม่ถึงผู้ใดจนกว่าผู้บริหารจะกดออก\n"
            "ไฟล์แนบเว้นได้ แต่ออกแล้วเติมไม่ได้ ส่วนลิงก์เติมภายหลังที่ “บันทึกการเผยแพร่ประกาศ”",
            doors=(news_words.DRAFT, news_words.PUBLISH, news_words.MINE),
        ),
        Facet.UNKNOWN: ShortAnswer(
            "ไม่มีลิงก์ กด “ไม่มีลิงก์” ได้ ไม่ผูกกับกิจกรรม กด “ไม่ผูกกับกิจกรรม” ได้\n"
            "ผู้ออกเลือกจากรายชื่อผู้บริหาร ไม่ต้องพิมพ์ตำแหน่ง ส่วนช่วงวันต้องระบุ",
            doors=(news_words.DRAFT, news_words.PUBLISH, news_words.MINE),
        ),
        Facet.FILES: ShortAnswer(
            "แนบ PDF หรือรูปภาพได้ 1 ไฟล์ ฉบับที่ลงกลุ่ม LINE แนบไม่ได้ คลิปแนบไม่ได้\n"
            "ลิงก์เว็บไซต์ เฟซบุ๊ก หรือยูทูบ บันทึกเป็นช่องทางเผยแพร่หลังออกแล้ว",
            doors=(news_words.DRAFT, news_words.PUBLISH, news_words.MINE),
        ),
        Facet.NOTHING: ShortAnswer(
            "ไม่มีข่าว ไม่ต้องแจ้งและไม่ต้องส่งอะไรในบอต",
            doors=_READ,
        ),
        Facet.NOT_DONE: (
            ShortAnswer(
                f"ไม่ออกประกาศก็ไม่มีผลในบอต\nแต่ฉบับที่ออกแล้วและยังไม่ได้{_TWO} บอตเตือนผู้ร่างให้บันทึก",
                doors=(news_words.PUBLISH,),
                roles=DRAFTERS,
            ),
            ShortAnswer(
                "สำนักไม่ต้องส่งข่าวผู้บริหาร จึงไม่มีการทวง\nฉบับที่ขอให้รับทราบ บอตเตือนผู้ที่ยังไม่กดเป็นระยะ",
                doors=_READ,
            ),
        ),
        Facet.NEXT: (
            ShortAnswer(
                "ผู้บริหารตรวจแล้วกดออกหรือส่งกลับ บอตแจ้งผู้ร่าง\n"
                f"ออกแล้ว ให้{_TWO} และบันทึกในบอต\n"
                "ฉบับที่ผูกกับกิจกรรม แนบบันทึกประกาศกับรายงานของกิจกรรมนั้นได้",
                doors=(news_words.HANDLED, news_words.PUBLISH),
                roles=DRAFTERS,
            ),
            ShortAnswer("อ่านแล้วไม่ต้องทำอะไรต่อ เว้นแต่ฉบับที่ขอให้กด “รับทราบ”", doors=_READ),
        ),
        Facet.COPY: (
            ShortAnswer(
                "ฉบับที่ร่างและออกแล้วดูได้ที่ “ประกาศที่ดูแล” ฉบับที่ผูกกับกิจกรรมขอบันทึกประกาศเป็นเอกสารได้",
                doors=(news_words.HANDLED, news_words.MINE),
                roles=DRAFTERS,
            ),
            ShortAnswer(
                "พิมพ์ “ข่าวผู้บริหาร” ดูฉบับที่ถึงท่าน กด “เปิดอ่าน” แล้วเปิดเอกสารแนบได้\n"
                "บอตไม่มีเล่มรวมข่าวทั้งปี กรุณาถามผู้ดูแลระบบ",
                doors=(news_words.MINE, "contact"),
            ),
        ),
        Facet.REMINDERS: ShortAnswer(
            "บอตไม่เตือนให้ส่งข่าวผู้บริหาร แต่บอกผู้รับเมื่อมีฉบับใหม่ และเตือนฉบับที่ขอให้รับทราบจนกว่าจะกด\n"
            "เลื่อนการเตือนเรื่องนี้ไม่ได้",
            doors=_READ,
        ),
        Facet.LIMITS: ShortAnswer(
            f"หัวเรื่องไม่เกิน {LONGEST_TITLE} ตัวอักษร ข้อความไม่เกิน {LONGEST_TEXT} ตัวอักษร แนบได้ 1 ไฟล์\n"
            "ไม่จำกัดจำนวนฉบับต่อเดือน ฉบับที่ส่งทันทีหรือลงกลุ่มใช้โควตาข้อความ",
            doors=_READ,
        ),
        Facet.WHERE: ShortAnswer(
            "ร่างและอ่านในแชตส่วนตัวกับบอต ใช้ LINE บนคอมพิวเตอร์ก็ได้\n"
            "ลงเว็บไซต์แล้ว ให้ผู้ร่างบันทึกเป็นช่องทางเผยแพร่ของประกาศนั้น ไม่ต้องร่างใหม่",
            doors=(news_words.PUBLISH, news_words.MINE),
        ),
        Facet.KEPT: ShortAnswer("บอตเก็บประกาศที่ออกแล้วไว้ ไม่มีกำหนดลบเอง", doors=_READ),
        Facet.WHICH: ShortAnswer(
            "ข่าวของผู้บริหาร คือ ประกาศที่ผู้บริหารกดออกในบอต ไม่ใช่ข่าวประชาสัมพันธ์หรือภารกิจ\n"
            "ผู้ออกได้ คือ ผู้มีหน้าที่ผู้บริหารในทะเบียน หัวหน้ากลุ่มส่งเรื่องผ่านผู้ดูแลระบบ",
            doors=_SEND_WORD,
        ),
        Facet.REFUSED: (
            ShortAnswer(
                "หากผู้บริหารส่งกลับ อ่านเหตุผลแล้วกด “แก้ร่าง” ที่ “ประกาศที่ดูแล”\n"
                "ลิงก์ต้องเป็นลิงก์เดียวที่ขึ้นต้นด้วย https:// และวันสุดท้ายต้องยังไม่ผ่านไป",
                doors=(news_words.HANDLED,),
                roles=DRAFTERS,
            ),
            ShortAnswer(f"ที่ทำไม่ได้ เพราะ{_ONLY_DRAFTERS}\n{_PASS_ON}", doors=_SEND_WORD),
        ),
        Facet.COUNTED: ShortAnswer(
            "บอตไม่นับข่าวผู้บริหารเป็นคะแนนของสำนัก และไม่กำหนดว่าต้องมีกี่ฉบับ\n"
            f"การเผยแพร่ของแต่ละฉบับนับครบเมื่อ{_TWO}",
            doors=_READ,
        ),
        Facet.ALLOWED: ShortAnswer(
            "ข้อความที่ส่งถึงบุคลากรเป็นของภายใน จะส่งต่อให้คนนอก กรุณาถามผู้ดูแลระบบหรือผู้บริหารที่ออกก่อน\n"
            "ฉบับที่เผยแพร่สู่สาธารณะแล้ว ส่งลิงก์ที่เผยแพร่ได้",
            doors=(
                "executive_news",
                "message_admin",
            ),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
