//! Chance that can be repeated.

/// SplitMix64: a test that fails names its seed.
pub struct Chance(pub u64);

impl Chance {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both included.
    pub fn within(&mut self, low: i64, high: i64) -> i64 {
        low + (self.next() % (high - low + 1) as u64) as i64
    }

    /// So many times out of a hundred.
    pub fn happens(&mut self, per_cent: u64) -> bool {
        self.next() % 100 < per_cent
    }

    pub fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[(self.next() % choices.len() as u64) as usize]
    }

    pub fn id(&mut self, ids: &[String]) -> String {
        ids[(self.next() % ids.len() as u64) as usize].clone()
    }
}
