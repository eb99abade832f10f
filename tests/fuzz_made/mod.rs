//! What inputs are mutated from, and how.

use crate::chance::Chance;
use crate::fixture::{claimed, file, small};
use tiendo::dataset::schema::Table;

/// Sound inputs of one kind, and the words of that kind.
pub struct Seeds {
    texts: Vec<Vec<u8>>,
    words: Vec<&'static [u8]>,
}

const LINK_WORDS: &[&str] = &[
    "&",
    "=",
    "~",
    "..",
    "%26",
    "%3D",
    "=3D",
    "amp;",
    "%25",
    "%EF%BB%BF",
    "\u{200b}",
    "–",
    "v=",
    "trend",
    "compare",
    "l=",
    "quang-nam",
    "hanoi",
    "da-nang-2025",
    "vn",
    "y=2018..2025",
    "q=",
    "i=cip-rank",
    "lang=en-US",
    "embed=1",
    "ed=2026-11-23",
    "st=met~missed",
    "g=34",
    "gidzl=",
    "%00",
    "+",
    "%",
    "%C4",
    "😀",
    "?",
    "#",
    ";",
    "rg=",
    "tay-nguyen",
    "1900",
    "2100",
    "99999999999999999999",
    "-",
    "utm_",
    "s=digital-economy",
    "k=proposal",
    "m=remaining",
    "r=23~52",
    "sc=local",
];
const JSON_WORDS: &[&str] = &[
    "null",
    "true",
    "-1",
    "0",
    "1e308",
    "-1e308",
    "5e-324",
    "1e999",
    "NaN",
    "2100",
    "1899",
    "65536",
    "[]",
    "{}",
    "\"\"",
    "\"vn\"",
    "\"share\"",
    "\"rank\"",
    "\"north\"",
    "\"old-north\"",
    "\"growth\"",
    "\"lower\"",
    "\"higher\"",
    "\"none\"",
    "\"about\"",
    "\"top\"",
    "\"between\"",
    "\"level\"",
    "\"status\"",
    ",",
    ":",
    "{\"vi\":\"x\"}",
    "[0,0,0]",
    "\"2024-02-29\"",
    "\"a~b\"",
    "\"value_max\":",
    "\"from_year\":",
    "\"restates\":",
    "\"successor\":",
    "\"decimals\":60",
    "\"merge\":\"sum\"",
    "\"no_longer\":true",
    "\"rank_of\":\"share\"",
    "\"related_indicators\":[\"share\"]",
    "\u{feff}",
    "\\u0000",
    "\\ud800",
];
const TABLE_WORDS: &[&str] = &[
    ",", "\"", "\n", "\r\n", ";", "\t", "~", "1.440", "12.000", "1e999", "-0", "2024", "actual", "estimate", "1", "vn", "\u{feff}", "=1+1", "", "\u{0}",
    "growth", "share", "\"\"",
];
const OWN_WORDS: &[&str] = &[
    "indicator",
    "locality",
    "year",
    "value",
    "target",
    "by_year",
    "direction",
    "unit",
    "chỉ số",
    "địa phương",
    "năm",
    "giá trị",
    ",",
    ";",
    "\t",
    "\n",
    "\"",
    "1.440",
    "12,7",
    "1.440,5",
    "-",
    "…",
    "n/a",
    "2024",
    "2024.0",
    "1899",
    "Bắc",
    "Bắc Cũ",
    "Việt Nam",
    "share",
    "Tỷ trọng",
    "higher",
    "%",
    "\u{feff}",
    "\u{0}",
    "9999999999999999999999",
    "1e5",
    "tỉnh",
    "TP.",
    "=1+1",
    "\u{a0}",
];

fn bytes(words: &'static [&'static str]) -> Vec<&'static [u8]> {
    words.iter().map(|word| word.as_bytes()).collect()
}

impl Seeds {
    pub fn links() -> Seeds {
        let lines = include_str!("../odd-links.txt").lines().filter(|line| !line.starts_with('#'));
        Seeds { texts: lines.filter_map(|line| line.split('\t').next()).map(|link| link.as_bytes().to_vec()).collect(), words: bytes(LINK_WORDS) }
    }

    pub fn datasets() -> Seeds {
        Seeds { texts: [small(), claimed()].map(|json| json.to_string().into_bytes()).into(), words: bytes(JSON_WORDS) }
    }

    /// The head of a table and some of its rows.
    pub fn table(table: Table) -> Seeds {
        let text = file(&format!("{}.csv", table.name()));
        let lines: Vec<&[u8]> = text.split_inclusive(|byte| *byte == b'\n').take(40).collect();
        let of_rows =
            |rows: std::ops::Range<usize>| [lines[0]].into_iter().chain(lines[rows.start.min(lines.len())..rows.end.min(lines.len())].iter().copied());
        Seeds { texts: [1..2, 1..4, 10..20].map(|rows| of_rows(rows).collect::<Vec<_>>().concat()).into(), words: bytes(TABLE_WORDS) }
    }

    pub fn own() -> Seeds {
        let texts = [
            "indicator,locality,year,value\nshare,vn,2024,12.7\nshare,Bắc,2025,1.440\n",
            "Chỉ số;Địa phương;Năm;Giá trị\nTỷ trọng;Bắc Cũ;2023;12,7\nTỷ trọng;Đông Cũ;2024;1.440\n",
            "indicator\tlocality\t2022\t2023\t2024\nGrowth\tViet Nam\t7,1\t…\t8\n",
            "indicator,locality,year,value,target,by_year,direction,unit\nOwn,Old East,2024,5,30,2030,higher,%\nOwn,North,2025,6,30,2030,higher,%\n",
            "Bảng 1\n\nindicator,locality,year,value\n\"a\nb\",vn,2024,\"1,440.5\"\n",
        ];
        Seeds { texts: texts.map(|text| text.as_bytes().to_vec()).into(), words: bytes(OWN_WORDS) }
    }
}

/// One of the sound inputs with a few changes: bytes flipped, words put in, parts cut out, doubled, exchanged or taken from another.
pub fn mutated(seeds: &Seeds, chance: &mut Chance) -> Vec<u8> {
    let pick = |chance: &mut Chance| seeds.texts[(chance.next() % seeds.texts.len() as u64) as usize].clone();
    let mut input = pick(chance);
    for _ in 0..chance.within(1, 6) {
        let at = |chance: &mut Chance, input: &[u8]| (chance.next() % (input.len() as u64 + 1)) as usize;
        let (one, other) = (at(chance, &input), at(chance, &input));
        let (from, to) = (one.min(other), one.max(other));
        // Mostly short parts: long ones leave little of the input.
        let to = if chance.happens(80) { to.min(from + 12) } else { to };
        match chance.next() % 7 {
            0 if from < input.len() => input[from] = chance.next() as u8,
            1 | 2 => drop(input.splice(from..from, chance.of(&seeds.words.iter().collect::<Vec<_>>()).iter().copied())),
            3 => drop(input.splice(from..to, chance.of(&seeds.words.iter().collect::<Vec<_>>()).iter().copied())),
            4 => drop(input.drain(from..to)),
            5 => {
                let part = input[from..to].to_vec();
                let place = at(chance, &input);
                drop(input.splice(place..place, part));
            }
            _ => {
                let donor = pick(chance);
                let start = (chance.next() % (donor.len() as u64 + 1)) as usize;
                let part: Vec<u8> = donor[start..].iter().copied().take(chance.within(0, 60) as usize).collect();
                drop(input.splice(from..to, part));
            }
        }
    }
    input
}
