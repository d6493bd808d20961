"""What the answers and facts of several subjects name as their sources."""

from __future__ import annotations

HOW_IT_WORKS = "วิธีทำงานของบอต"
WHAT_IS_SENT = "ข้อกำหนดการส่งผลงาน ประชุมชี้แจงแผนปีงบประมาณ 2567 (15 พ.ย. 2566)"
MORAL_ASSESSMENT = "การประเมินองค์กรคุณธรรม ประชุมชี้แจงแผนปีงบประมาณ 2567 (15 พ.ย. 2566)"
OFFICE_FORM = "แบบติดตามแผนบริหารความเสี่ยงและป้องกันการทุจริตของสำนักงาน ปีงบประมาณ 2567"
NO_GIFT_POLICY = "ประกาศเจตนารมณ์ No Gift Policy ของสำนักงาน"
GIFT_LAW = "มาตรา 128 พ.ร.ป. ป.ป.ช. พ.ศ. 2561 และประกาศ ป.ป.ช. ตามมาตรานี้"
COMPLAINTS_PRACTICE = "แนวปฏิบัติเรื่องร้องเรียนของสำนักงาน พ.ศ. 2562"
