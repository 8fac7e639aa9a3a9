"""The codes of languages, two letters each (ISO 639-1), and what people write instead."""

WRITTEN = """
aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk
kl km kn ko ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc
oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl
tn to tr ts tt ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""

CODES = frozenset(WRITTEN.split())
"""Without Kanuri (`kr`) and Twi (`tw`): whoever writes these here means Korea and Taiwan."""

MEANT = {
    "jp": "ja",
    "kr": "ko",
    "kp": "ko",
    "ua": "uk",
    "cn": "zh",
    "tw": "zh",
    "hk": "zh",
    "cz": "cs",
    "gr": "el",
    "dk": "da",
    "in": "id",
    "iw": "he",
    "by": "be",
    "ge": "ka",
    "gb": "en",
    "us": "en",
    "vn": "vi",
    "ir": "fa",
}
"""The language of a country whose code was written instead."""

PATTERN = "^(?:{})$".format(
    "|".join(
        f"{first}[{''.join(sorted(code[1] for code in CODES if code[0] == first))}]"
        for first in sorted({code[0] for code in CODES})
    )
)
"""The codes as a regular expression, for editors."""
