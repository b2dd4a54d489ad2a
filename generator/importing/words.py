"""The portal's words for levels, subjects, channels and commune desks, read as ours."""

import re
from collections.abc import Mapping

from generator.importing.plain_text import plain, told
from generator.importing.seen import Notes
from generator.model.folding import fold

_LEVELS: Mapping[str, str] = {
    "ministry": r"\b(cap bo|bo)\b",
    "province": r"\b(cap tinh|tinh)\b",
    "district": r"\b(cap huyen|quan huyen|huyen)\b",
    "commune": r"\b(cap xa|xa)\b",
}
_BY_AGENCY: Mapping[str, str] = {
    "ministry": r"^(bo|tong cuc|cuc|vu|van phong chinh phu|thanh tra chinh phu|uy ban chung khoan|"
    r"uy ban dan toc|ngan hang nha nuoc viet nam|thu tuong|chinh phu|kiem toan)\b|- bo \w+",
    "province": r"\b(cap tinh|tinh thanh pho|so)\b|^(ubnd|uy ban nhan dan) (tinh|thanh pho)\b",
    "district": r"\b(cap huyen|quan huyen)\b",
    "commune": r"\bcap xa\b|^(ubnd|uy ban nhan dan|cong an) (cac )?(xa|phuong)\b|\bxa phuong\b",
}
_CENTRAL = re.compile(r"\b(thue|hai quan|kho bac|toa an)\b")
_LOCAL = re.compile(r"\b(xa|phuong|uy ban nhan dan|ubnd)\b")
_DESKS: Mapping[str, str] = {
    "commune_office": r"(uy ban nhan dan|ubnd)[^,;]*\b(xa|phuong)\b",
    "commune_police": r"\bcong an[^,;]*\b(xa|phuong)\b",
    "commune_military_command": r"\bchi huy quan su[^,;]*\b(xa|phuong)\b",
}
_SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "citizen": ("cong dan viet nam", "ca nhan", "cong dan", "nguoi dan"),
    "citizen_abroad": ("nguoi viet nam dinh cu o nuoc ngoai",),
    "foreigner": ("nguoi nuoc ngoai", "nguoi nuoc ngoai cu tru tai viet nam"),
    "household": ("ho gia dinh", "ho kinh doanh"),
    "enterprise": ("doanh nghiep", "doanh nghiep viet nam"),
    "foreign_invested_enterprise": ("doanh nghiep co von dau tu nuoc ngoai",),
    "cooperative": ("hop tac xa",),
    "organization": ("to chuc", "to chuc khong bao gom doanh nghiep htx", "to chuc dang"),
    "foreign_organization": ("to chuc nuoc ngoai",),
    "official": ("can bo cong chuc vien chuc", "can bo", "cong chuc", "vien chuc", "dang vien"),
}
_SUBJECT_OF = {word: subject for subject, words in _SUBJECTS.items() for word in words}
_CHANNELS: Mapping[str, tuple[str, ...]] = {
    "in_person": ("truc tiep", "direct", "tai noi nop"),
    "online": ("truc tuyen", "online", "nop truc tuyen"),
    "post": ("dich vu buu chinh", "buu chinh", "postal", "buu chinh cong ich", "qua buu chinh"),
}


def levels_in(value: object) -> list[str]:
    """Take a cell such as «Cấp tỉnh, Cấp xã», give the levels; «Cơ quan khác» is none of them."""
    text = re.split(r"loai thu tuc|loai tthc", fold(plain(value)))[0]
    return [level for level, form in _LEVELS.items() if re.search(form, text)]


def levels_of_agencies(agencies: list[str], notes: Notes) -> list[str]:
    """Take the agencies that carry a procedure out, give the levels that their names state."""
    names = [fold(agency) for agency in agencies]
    found = [lv for lv, form in _BY_AGENCY.items() if any(re.search(form, n) for n in names)]
    if found:
        notes.add("levels_derived", "levels", ", ".join(agencies))
    return found


def sound_levels(levels: list[str], agency: str, domain: str, notes: Notes) -> list[str]:
    """Take levels as stated, give them without a commune flag that cannot be meant.

    The portal sets the flag on procedures of tax and customs offices that no commune handles.
    """
    names = fold(agency) or fold(domain)
    if "commune" not in levels or not _CENTRAL.search(names) or _LOCAL.search(names):
        return levels
    notes.add("commune_doubtful", "levels", agency or domain)
    return [level for level in levels if level != "commune"]


def desks_in(levels: list[str], agency: str) -> list[str]:
    """Take levels and the agency, give the commune desks that the agency names."""
    if "commune" not in levels:
        return []
    name = fold(agency.replace(",", " ;"))
    parts = [fold(part) for part in re.split(r"[,;\n]", agency)] or [name]
    return [desk for desk, form in _DESKS.items() if any(re.search(form, p) for p in parts)]


def subjects_in(value: object, notes: Notes) -> list[str]:
    """Take a cell of subjects, give ours; what is not in the table is noted."""
    text = (
        told(value)
        .replace("(không bao gồm doanh nghiệp, HTX)", "")
        .replace("công chức, viên chức", "")
    )
    found: dict[str, None] = {}
    for part in re.split(r"[,;\n]", text):
        subject = _SUBJECT_OF.get(fold(part))
        if subject:
            found.setdefault(subject)
        elif fold(part):
            notes.add("subject_unknown", "subjects", part)
    return list(found)


def channel_of(value: object) -> str | None:
    """Take a cell, give the channel that it names."""
    text = fold(plain(value))
    return next((c for c, words in _CHANNELS.items() if text in words), None)


def agencies_in(value: object) -> list[str]:
    """Take a cell with one agency a line, give them without repeats."""
    parts = (told(part).strip(" .;") for part in re.split(r"\n", str(value or "")))
    return list(dict.fromkeys(part for part in parts if part))
