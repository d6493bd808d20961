"""What may be done with what was just saved of an election; of votes nothing stands in sight
(docs/decisions/0178)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from handlers.conversation.afterwards import Afterwards, DoorTo
from handlers.elections import election_words, vote_words

_SEE = DoorTo(election_words.ELECTION)
_CHANGE = DoorTo(election_words.CHANGE, takes=True)
_NO_FILES = "การคัดเลือกไม่มีข้อให้แนบไฟล์ คำสั่งและเอกสารอื่นเก็บที่สำนักงาน"
_SEEN = "บุคลากรเปิดดูขั้นและวันได้ที่ “คัดเลือกดีเด่น” ส่วนการตั้งค่าเปลี่ยนได้เฉพาะผู้ดูแลระบบ"

_PLANNED = Afterwards.by_one_way(
    _CHANGE,
    take_back="การคัดเลือกที่จัดแล้วลบไม่ได้ เปลี่ยนวัน กรรมการ และวิธีได้จนกว่าจะเปิดลงคะแนน",
    attach=_NO_FILES,
    look=_SEE,
    reached="แจ้งกรรมการทาง LINE แล้ว บอตไม่เก็บว่าอ่านหรือยัง",
    seen_by=_SEEN,
    next=_SEE,
)
_OF_COUNTING = Afterwards(
    change="ขั้นนี้ทำแล้วไม่มีข้อให้แก้",
    take_back="ขั้นนี้ทำแล้วถอนไม่ได้",
    add="ขั้นนี้ไม่มีช่องข้อความ สิ่งที่ต้องจดไว้ให้จดในรายงานการประชุมของกรรมการ",
    attach=_NO_FILES,
    look=_SEE,
    reached="กรรมการเปิดดูได้ที่ “คัดเลือกดีเด่น” บอตไม่เก็บว่าใครเปิดดูแล้ว",
    seen_by="ระบบบันทึกว่ากรรมการท่านใดทำขั้นนี้เมื่อใด ไม่มีใครดูคะแนนได้ก่อนเปิดหีบ",
    next=_SEE,
)

AFTERWARDS: Mapping[str, Afterwards] = {
    election_words.PLAN: _PLANNED,
    election_words.CHANGE: replace(
        _PLANNED,
        take_back=DoorTo(election_words.CHANGE, says="ค่าเดิมไม่ได้เก็บไว้ให้ย้อน ใส่ค่าเดิมอีกครั้งได้"),
        reached="บอตแจ้งเฉพาะกรรมการที่เพิ่มใหม่ ผู้อื่นเห็นเมื่อเปิดดู “คัดเลือกดีเด่น”",
    ),
    election_words.REPLACE: replace(
        _PLANNED,
        change="กรรมการคนใหม่เป็นแทนผู้ที่พ้นจากทะเบียนแล้ว ก่อนเปิดลงคะแนนเปลี่ยนได้ใน “ตั้งค่าคัดเลือก”",
        take_back="คืนกรรมการเดิมไม่ได้ เพราะพ้นจากทะเบียนแล้ว ก่อนเปิดลงคะแนนเปลี่ยนได้ใน “ตั้งค่าคัดเลือก”",
        reached="แจ้งกรรมการคนใหม่ทาง LINE แล้ว บอตไม่เก็บว่าอ่านหรือยัง",
    ),
    election_words.FORM_THREE: Afterwards(
        change=DoorTo(election_words.FORM_THREE),
        take_back="แบบ 3 ที่ตั้งแล้วลบไม่ได้ ตั้งอีกครั้งเพื่อเปลี่ยนกรรมการได้",
        add="รายการของแบบ 3 เพิ่มโดยส่งไฟล์ Excel ที่มีหัวตาราง ข้อ รายการ คะแนนเต็ม ในแชตนี้",
        attach="ส่งไฟล์ Excel รายการของแบบ 3 ในแชตนี้ได้เลย ไฟล์อื่นไม่มีที่แนบ",
        look=DoorTo("score_sheets"),
        reached="กรรมการเห็นแบบนี้เมื่อพิมพ์ “ให้คะแนนคัดเลือก” บอตไม่เก็บว่าเปิดดูหรือยัง",
        seen_by="กรรมการที่ท่านตั้งและผู้ดูแลระบบเห็นแบบ 3 ผู้ถูกเสนอชื่อไม่เห็น",
        next=DoorTo("score_sheets"),
    ),
    vote_words.KEY: replace(
        _OF_COUNTING,
        change=DoorTo(vote_words.KEY, says="ทำกุญแจใหม่แทนได้ก่อนเปิดลงคะแนน แล้วต้องซ้อมอีกครั้ง"),
        take_back=DoorTo(vote_words.KEY, says="ทำกุญแจใหม่แทนได้ก่อนเปิดลงคะแนน แล้วต้องซ้อมอีกครั้ง"),
        next=DoorTo(vote_words.DRILL),
    ),
    vote_words.DRILL: replace(
        _OF_COUNTING,
        change="ซ้อมผ่านแล้วไม่ต้องแก้ หากทำกุญแจใหม่ ต้องซ้อมอีกครั้ง",
        take_back="ซ้อมผ่านแล้วไม่ต้องถอน หากทำกุญแจใหม่ ต้องซ้อมอีกครั้ง",
        next="ไม่ต้องทำอะไรต่อ ระบบเปิดลงคะแนนเองในวันแรก และปิดเองหลังสิ้นวันสุดท้าย",
    ),
    vote_words.OPEN_URN: replace(
        _OF_COUNTING, seen_by="คณะกรรมการเห็นคะแนนหลังเปิดหีบ ผู้อื่นเห็นเมื่อประกาศผล"
    ),
    election_words.TIE: replace(
        _OF_COUNTING,
        change=DoorTo(election_words.TIE, says="ตัดสินใหม่ได้จนกว่าจะประกาศผล"),
        take_back=DoorTo(election_words.TIE, says="ตัดสินใหม่ได้จนกว่าจะประกาศผล"),
        add=DoorTo(election_words.TIE, says="จะเพิ่มเหตุผล ตัดสินอีกครั้งได้จนกว่าจะประกาศผล"),
        look=DoorTo(election_words.OUTCOME),
        seen_by="กรรมการเห็นผลและเหตุผลก่อนประกาศ ผู้อื่นเห็นผลเมื่อประกาศแล้ว",
    ),
    election_words.ANNOUNCE: replace(
        _OF_COUNTING,
        change="ผลที่ประกาศแล้วแก้ไม่ได้",
        take_back="ผลที่ประกาศแล้วถอนไม่ได้",
        look=DoorTo(election_words.OUTCOME),
        reached="แจ้งผลทาง LINE แล้ว บอตไม่เก็บว่าอ่านหรือยัง และไม่โพสต์ในกลุ่มเอง",
        seen_by="บุคลากรเปิดดูผู้ได้รับเลือกได้ที่ “คัดเลือกดีเด่น”",
        next="ส่งต่อข้อความประกาศผลในกลุ่มของสำนักงานได้ ผู้ได้รับเลือกขอเกียรติบัตรการคัดเลือกได้",
    ),
}
