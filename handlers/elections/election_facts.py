"""What is always true of choosing the outstanding, by what may be asked of it."""

from __future__ import annotations

from handlers.elections import election_words, vote_words
from handlers.elections.election_words import ADMINS, NAMERS
from handlers.subjects.facts.fact_sheet import AsFor, FactSheet, ShortAnswer
from handlers.understand.facets.facet import Facet
from models.elections.elections import SMALLEST_COMMITTEE
from models.elections.nominations import LONGEST_REASON
from models.elections.polling.election_forgetting import YEARS_KEPT
from models.elections.voting import SMALLEST_ELECTORATE

_VOTE = (vote_words.CAST, vote_words.ABOUT)
_SEE = (election_words.ELECTION,)
_NAME = (election_words.NOMINATE, election_words.ELECTION)
_DAYS = "วันของแต่ละขั้นกำหนดไว้ในการคัดเลือกแต่ละครั้ง ดูได้ที่ “คัดเลือกดีเด่น”"
_PAPER = "ผู้ไม่มี LINE หรือไม่สะดวก ขอซองลงคะแนนกระดาษจากคณะกรรมการคัดเลือกในวันลงคะแนนได้"
_VOTERS = "ลงคะแนนได้เฉพาะผู้มีชื่อในบัญชีผู้มีสิทธิ"
_COMMITTEE = "หากมีปัญหา กรุณาแจ้งคณะกรรมการคัดเลือก ชื่ออยู่ในการ์ด “คัดเลือกดีเด่น”"

SHEET = FactSheet(
    name="election",
    called="การคัดเลือกดีเด่น",
    named=(
        "(?:การ)?คัดเลือก(?:ข้าราชการ|คน(?:ดี)?|บุคลากร|ผู้มีคุณธรรม)?(?:ดีเด่น)?|(?:ข้าราชการ|คน(?:ดี)?|บุคคล)ดีเด่น"
        "|ลงคะแนน(?:เลือก|เสียง)?|โหวต|เสนอ(?:ราย)?ชื่อ|ถูกเสนอชื่อ|นับคะแนน|เปิดหีบ|เลือกตั้ง|(?:ได้|เป็น)ดีเด่น"
    ),
    unless="(?<!กับ)สำนักดีเด่น|คัดเลือกสำนัก|แบบสำรวจ|เป้าหมาย|ระดมความคิด|ปฏิญญา",
    flows=(
        election_words.NOMINATE,
        election_words.ANSWER,
        election_words.WITHDRAW,
        vote_words.CAST,
    ),
    after=(
        election_words.ELECTION,
        election_words.OUTCOME,
        vote_words.ABOUT,
        vote_words.VOTED,
        vote_words.RECEIPT,
        "election_papers",
        "rule_who_votes",
    ),
    facts={
        Facet.PURPOSE: ShortAnswer(
            "เป็นการคัดเลือกข้าราชการรัฐสภาผู้มีคุณธรรมและจริยธรรมดีเด่นประจำปี\n"
            "สำนักเสนอชื่อ กรรมการให้คะแนน แล้วบุคลากรลงคะแนน\n"
            "ผู้ได้รับเลือกขอเกียรติบัตรการคัดเลือกได้หลังประกาศผล",
            doors=_SEE,
        ),
        Facet.HOW: (
            ShortAnswer(
                "เสนอชื่อ: พิมพ์ “เสนอชื่อ” ตามด้วยชื่อคนในสำนัก คุณธรรม และเหตุผล\n"
                "ลงคะแนน: พิมพ์ “ลงคะแนน” กด “เลือก” ที่ชื่อ แล้วกด “หย่อนบัตร” จะได้ใบรับ\n"
                "แต่ละขั้นทำได้เฉพาะวันที่กำหนด",
                doors=(election_words.NOMINATE, vote_words.CAST),
                roles=NAMERS,
            ),
            ShortAnswer(
                "พิมพ์ “ลงคะแนน” ในวันลงคะแนน กด “เลือก” ที่ชื่อ แล้วกด “หย่อนบัตร” จะได้ใบรับ\n"
                "การเสนอชื่อทำโดยผู้รายงานและผู้บังคับบัญชาของสำนัก",
                doors=_VOTE,
            ),
        ),
        Facet.MUST: ShortAnswer(
            "บอตไม่บังคับ จะเลือก “ไม่ประสงค์ลงคะแนน” หรือไม่ลงก็ได้\n"
            "ผู้ถูกเสนอชื่อไม่รับหรือถอนตัวได้ สำนักที่ไม่มีผู้จะเสนอ ไม่ต้องเสนอในบอต\n"
            "หากเป็นคำสั่งของสำนักงาน กรุณาถามผู้ดูแลระบบ",
            doors=_SEE,
        ),
        Facet.WHO_MAY: (
            ShortAnswer(
                f"กรรมการรวมประธานอย่างน้อย {SMALLEST_COMMITTEE} คน "
                "เป็นใครในทะเบียนก็ได้ที่ไม่ได้ถูกเสนอชื่อในครั้งนั้น\n"
                "ตั้งและเปลี่ยนได้จนเปิดลงคะแนน พิมพ์ “จัดคัดเลือกดีเด่น” หรือ “ตั้งค่าคัดเลือก”\n"
                f"{_VOTERS} เสนอชื่อได้โดยผู้รายงานและผู้บังคับบัญชา",
                doors=(election_words.PLAN, election_words.CHANGE),
                roles=ADMINS,
            ),
            ShortAnswer(
                f"{_VOTERS} ซึ่งทำในวันเปิดลงคะแนนตามที่กำหนดในครั้งนั้น\n"
                "บอตไม่แยกข้าราชการ พนักงานราชการ หรือลูกจ้าง พิมพ์ “ลงคะแนน” เพื่อดูว่ามีชื่อหรือไม่\n"
                "เสนอชื่อได้โดยผู้รายงานและผู้บังคับบัญชา เฉพาะคนในสำนักของตน",
                doors=(vote_words.CAST, election_words.NOMINATE, election_words.ELECTION),
            ),
        ),
        Facet.WHO_SEES: ShortAnswer(
            "ระบบไม่เก็บว่าใครเลือกใคร เก็บเพียงว่าท่านลงคะแนนแล้ว และไม่มีใครดูคะแนนได้ก่อนเปิดหีบ\n"
            "ผู้ถูกเสนอชื่อเห็นชื่อผู้เสนอและเหตุผล\n"
            "สิ่งที่กดผ่าน LINE และเครื่องของสำนักงาน หากต้องการลับกว่านี้ ขอซองกระดาษได้",
            doors=(vote_words.ABOUT,),
        ),
        Facet.WHO_DECIDES: ShortAnswer(
            "ผลมาจากคะแนนกรรมการและเสียงลงคะแนนตามน้ำหนักที่กำหนดในแต่ละครั้ง หากเท่ากัน ประธานกรรมการตัดสิน\n"
            f"{_COMMITTEE}",
            doors=_SEE,
        ),
        Facet.DUE: ShortAnswer(
            f"{_DAYS}\nลงคะแนนได้ถึงสิ้นวันสุดท้าย",
            doors=(election_words.ELECTION, vote_words.ABOUT),
        ),
        Facet.WAIT: ShortAnswer(
            "คณะกรรมการเปิดหีบหลังสิ้นวันลงคะแนน แล้วประกาศผลในวันที่กำหนด\nดูวันประกาศผลได้ที่ “คัดเลือกดีเด่น”",
            doors=(election_words.ELECTION, election_words.OUTCOME),
        ),
        Facet.LATE: ShortAnswer(
            "พ้นวันสุดท้ายแล้วลงคะแนนหรือเสนอชื่อไม่ได้\n"
            "ก่อนเปิดลงคะแนน ผู้ดูแลระบบเลื่อนวันได้ หากสำนักเสนอชื่อไม่ทัน กรุณาแจ้งก่อน",
            doors=(election_words.ELECTION, "contact"),
        ),
        Facet.EARLY: ShortAnswer(
            "ลงคะแนนก่อนวันเปิดไม่ได้ และดูคะแนนก่อนเปิดหีบไม่ได้\n"
            "ลงได้ตลอดช่วงวันที่กำหนดจากทุกที่ หากไม่สะดวก กรุณาถามคณะกรรมการเรื่องซองกระดาษ",
            doors=(vote_words.ABOUT,),
        ),
        Facet.UNDO: ShortAnswer(
            f"{vote_words.ONCE} จึงถอนไม่ได้\n"
            "ผู้ถูกเสนอชื่อถอนตัวเองได้จนปิดลงคะแนน พิมพ์ “ถอนตัว” ผู้เสนอเอาชื่อออกเองไม่ได้",
            doors=(election_words.WITHDRAW, election_words.ELECTION),
        ),
        Facet.MEND: ShortAnswer(
            f"{vote_words.ONCE} ก่อนกด “หย่อนบัตร” เปลี่ยนได้\n"
            "เสนอชื่อแล้วแก้เหตุผลในบอตไม่ได้ กรุณาตรวจก่อนกด “เสนอชื่อ”",
            doors=(vote_words.ABOUT,),
        ),
        Facet.FOR_OTHERS: ShortAnswer(
            f"ลงคะแนนแทนกันไม่ได้ แต่ละคนลงจาก LINE ของตนเอง\n{_PAPER}\n"
            "เสนอชื่อได้ทั้งผู้รายงานและผู้บังคับบัญชาของสำนัก",
            doors=(vote_words.ABOUT,),
        ),
        Facet.AWAY: (
            ShortAnswer(
                "ก่อนเปิดลงคะแนน เปลี่ยนกรรมการได้ใน “ตั้งค่าคัดเลือก”\n"
                "หลังเปิดแล้วเปลี่ยนได้เฉพาะแทนผู้ที่พ้นจากทะเบียน พิมพ์ “เปลี่ยนกรรมการ”\n"
                "ผู้ถูกเสนอชื่อที่พ้นจากทะเบียน ไม่อยู่ในการคัดเลือกต่อ",
                doors=(election_words.CHANGE, election_words.REPLACE),
                roles=ADMINS,
            ),
            ShortAnswer(
                "หากกรรมการไม่อยู่ กรุณาแจ้งผู้ดูแลระบบ ก่อนเปิดลงคะแนนเปลี่ยนกรรมการได้\n"
                "ผู้ถูกเสนอชื่อที่พ้นจากทะเบียน ไม่อยู่ในการคัดเลือกต่อ",
                doors=("contact", election_words.ELECTION),
            ),
        ),
        Facet.SEVERAL: ShortAnswer(
            "คนหนึ่งลงคะแนนได้ครั้งเดียว แม้มีหลายบัญชี LINE เลือกได้กี่คนบอกไว้ในบัตร\n"
            "สำนักเสนอชื่อได้ไม่เกินจำนวนที่กำหนดในการคัดเลือกครั้งนั้น",
            doors=_SEE,
        ),
        Facet.PARTLY: ShortAnswer(
            "ยังไม่กด “หย่อนบัตร” ยังไม่นับว่าลงคะแนน ออกแล้วเริ่มใหม่ได้ในวันลงคะแนน\n"
            "การเสนอชื่อต้องมีคุณธรรมและเหตุผลครบจึงส่งได้ พักไว้ทำต่อได้ก่อนหมดวันเสนอชื่อ",
            doors=_VOTE,
        ),
        Facet.UNKNOWN: ShortAnswer(
            "หากไม่รู้จักผู้ใด เลือก “ไม่ประสงค์ลงคะแนน” ได้\n"
            "เสนอชื่อโดยพิมพ์ชื่อบางส่วนได้ บอตให้เลือกจากคนในสำนัก\n"
            "ใบรับที่หายขอใหม่ไม่ได้ เพราะระบบไม่เก็บว่าใบรับใดเป็นของใคร",
            doors=_VOTE,
        ),
        Facet.FILES: ShortAnswer(
            f"แนบรูป ไฟล์ หรือลิงก์กับการเสนอชื่อในบอตไม่ได้ เขียนเหตุผลได้ไม่เกิน {LONGEST_REASON} ตัวอักษร\n"
            "เอกสารอื่น กรุณาถามคณะกรรมการคัดเลือก",
            doors=_SEE,
        ),
        Facet.NOTHING: ShortAnswer(
            "ไม่มีผู้จะเสนอ ไม่ต้องทำอะไรในบอต บอตเตือนจนหมดวันเสนอชื่อ\n"
            "หากไม่มีผู้ถูกเสนอชื่อที่ยอมรับเลย เปิดลงคะแนนไม่ได้",
            doors=_NAME,
        ),
        Facet.NOT_DONE: ShortAnswer(
            "บอตไม่หักคะแนนและไม่มีใครดูได้ว่าผู้ใดยังไม่ลงคะแนน\nผลอื่นบอตไม่มีข้อมูล กรุณาถามคณะกรรมการหรือผู้ดูแลระบบ",
            doors=_SEE,
        ),
        Facet.NEXT: (
            ShortAnswer(
                "เสนอชื่อแล้ว บอตถามผู้ถูกเสนอชื่อ และแจ้งท่านเมื่อเขาตอบ จากนั้นกรรมการให้คะแนนและลงคะแนน\n"
                "ลงคะแนนแล้วได้ใบรับ จดไว้ตรวจหลังปิดลงคะแนน",
                doors=_SEE,
                roles=NAMERS,
            ),
            ShortAnswer(
                "ลงคะแนนแล้วได้ใบรับ จดไว้ตรวจหลังปิดลงคะแนนได้ว่าบัตรถูกนับ ไม่ต้องทำอะไรอีก",
                doors=(vote_words.VOTED, election_words.ELECTION),
            ),
        ),
        Facet.COPY: ShortAnswer(
            "ใบรับแสดงครั้งเดียวหลังหย่อนบัตร ขอดูอีกไม่ได้ หลังปิดลงคะแนนตรวจได้ พิมพ์ “ใบรับลงคะแนน” ตามด้วยรหัส\n"
            "เอกสารผลและเกียรติบัตรขอได้หลังประกาศผล ตามสิทธิของแต่ละคน",
            doors=(vote_words.RECEIPT, "election_papers"),
        ),
        Facet.REMINDERS: ShortAnswer(
            "ในช่วงลงคะแนนบอตเตือนทุกคนที่มีสิทธิเหมือนกัน แม้ลงแล้ว เพื่อไม่ให้รู้ว่าใครลงหรือยัง\n"
            "การเสนอชื่อเตือนผู้เสนอของสำนัก เลื่อนการเตือนไม่ได้ หากลงแล้วไม่ต้องทำอะไร",
            doors=(vote_words.VOTED,),
        ),
        Facet.LIMITS: ShortAnswer(
            f"เหตุผลเสนอชื่อไม่เกิน {LONGEST_REASON} ตัวอักษร จำนวนชื่อต่อสำนักและจำนวนที่เลือกได้กำหนดในแต่ละครั้ง\n"
            f"ต้องมีผู้มีสิทธิอย่างน้อย {SMALLEST_ELECTORATE} คนจึงเปิดลงคะแนนได้",
            doors=_SEE,
        ),
        Facet.WHERE: ShortAnswer(
            f"ลงในแชตส่วนตัวกับบอตเท่านั้น ใช้ LINE บนคอมพิวเตอร์ก็ได้ ในกลุ่มลงไม่ได้เพราะเป็นความลับ\n{_PAPER}",
            doors=_VOTE,
        ),
        Facet.KEPT: ShortAnswer(
            f"บัญชีผู้มีสิทธิ บัตร และใบรับเก็บไว้ {YEARS_KEPT} ปีงบประมาณหลังปิด แล้วลบ ผลการคัดเลือกยังอยู่",
            doors=(election_words.OUTCOME,),
        ),
        Facet.NAMELESS: ShortAnswer(
            "การลงคะแนนเป็นความลับ ระบบไม่เก็บว่าใครเลือกใคร\nการเสนอชื่อต้องออกชื่อผู้เสนอ ผู้ถูกเสนอชื่อเห็นชื่อท่าน",
            doors=(vote_words.ABOUT,),
        ),
        Facet.WHICH: ShortAnswer(
            "คัดเลือกข้าราชการดีเด่นมีการลงคะแนน ส่วนสำนักดีเด่นกรรมการให้คะแนนและตรวจเยี่ยม ไม่มีการลงคะแนน\n"
            "“ไม่ประสงค์ลงคะแนน” นับเป็นผู้มาลงคะแนน ส่วนไม่กดเลยไม่นับ",
            doors=(election_words.ELECTION, "bureau_award"),
        ),
        Facet.REFUSED: ShortAnswer(
            "ที่ลงไม่ได้ มักเพราะไม่ใช่วันลงคะแนน ไม่มีชื่อในบัญชี ลงแล้ว หรือรับซองกระดาษแล้ว\n"
            "หากไม่ได้ลงเองหรือควรมีชื่อ กรุณาแจ้งคณะกรรมการคัดเลือก\n"
            "หากผู้ถูกเสนอชื่อไม่รับ เสนอผู้อื่นได้ในวันเสนอชื่อ",
            doors=(vote_words.VOTED, election_words.ELECTION),
        ),
        Facet.COUNTED: ShortAnswer(
            "หนึ่งคนหนึ่งเสียงเท่ากัน รวมกับคะแนนกรรมการตามน้ำหนักที่กำหนดในครั้งนั้น\n"
            "ระบบนับหลังคณะกรรมการเปิดหีบ เสียงของผู้ที่ถอนตัวเป็นเสียงเสีย",
            doors=(election_words.OUTCOME, election_words.ELECTION),
        ),
        Facet.ALLOWED: ShortAnswer(
            "เลือกตนเองได้หรือไม่ กำหนดไว้ในการคัดเลือกแต่ละครั้ง พิมพ์ “คัดเลือกดีเด่น” เพื่อดู\n"
            "เสนอชื่อได้เฉพาะคนในสำนักของตน โดยผู้รายงานและผู้บังคับบัญชา กรรมการคัดเลือกรับการเสนอชื่อไม่ได้\n"
            "การหาเสียง เอกสารที่บอตมีไม่ได้เขียนไว้ กรุณาถามคณะกรรมการคัดเลือก",
            doors=("election",),
        ),
        Facet.AFRAID: ShortAnswer(
            "ระบบไม่เก็บว่าใครเลือกใคร และไม่มีใครดูคะแนนได้ก่อนเปิดหีบ จึงไม่มีผู้ใดรู้ว่าท่านเลือกใคร\n"
            "ถูกบังคับให้เลือก แจ้งคณะกรรมการคัดเลือก หรือ “ร้องเรียน” โดยไม่บอกชื่อ\n"
            "ต้องการลับกว่านี้ ขอซองกระดาษในวันลงคะแนนได้",
            doors=(
                "about_voting",
                "file_complaint",
            ),
        ),
        Facet.FAILS: AsFor(Facet.REFUSED),
    },
)
