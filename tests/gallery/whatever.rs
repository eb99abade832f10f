//! Whatever the figures, a picture is drawn and sound.

use super::sample::{Figure, Sample};
use super::sound::assert_sound;
use proptest::prelude::*;
use serde_json::json;
use tiendo::answer::Board;
use tiendo::chart::Spark;
use tiendo::view::Lang;

fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![4 => -100.0..100.0, 2 => (0..50_i32).prop_map(f64::from), 1 => any::<f64>().prop_filter("finite", |value| value.is_finite())]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_figures_a_picture_is_sound(
        lines in prop::collection::vec(prop::collection::btree_map(1990..2060_i32, (figure(), 0..3_u8, any::<bool>()), 0..9), 0..11),
        targets in prop::collection::vec((0..11_usize, 0..5_usize, figure(), 1990..2100_i32, prop::option::of(figure())), 0..6),
        breaks in prop::collection::btree_set(1990..2060_i32, 0..4),
        (rank, lower, decimals) in (any::<bool>(), any::<bool>(), 0..7_usize),
        width in 240..1200_u32,
    ) {
        const KINDS: [(&str, &str); 5] = [("level", "at-least"), ("level", "about"), ("level", "at-most"), ("growth", "at-least"), ("rank", "top")];
        let mut sample = Sample::new(if rank { ("hạng", "rank") } else { ("%", "%") }, decimals, if lower { "lower" } else { "higher" });
        for (place, line) in lines.iter().enumerate() {
            sample = sample.place("Thành phố Hồ Chí Minh", "Ho Chi Minh City", &[]);
            sample.values.extend(line.iter().map(|(year, (value, status, contested))| Figure { place, year: *year, value: *value, status: *status, contested: *contested }));
        }
        sample.breaks.extend(breaks);
        for (place, kind, value, by_year, far) in targets.into_iter().filter(|target| target.0 < lines.len()) {
            sample = sample.target(place, KINDS[kind].0, KINDS[kind].1, value, by_year, json!({ "value_max": far }));
        }
        assert_sound(&sample.trend(width, Lang::Vi));
        let dataset = sample.dataset();
        for judged in &Board::of(&dataset).judged {
            let picture = Spark::of(&dataset, judged).expect("an indicator").draw();
            assert_sound(&picture);
            prop_assert!(picture.svg.len() < 1200, "{} bytes", picture.svg.len());
        }
    }
}
