//! Section 4 of the specification read a second time, sentence by sentence and as plainly as it can be written down.

/// What is asked, in the specification's own words.
#[derive(Clone, Debug)]
pub struct Asked {
    /// y of each year; years ascending.
    pub points: Vec<(i32, f64)>,
    /// First years of new definitions.
    pub breaks: Vec<i32>,
    pub growth: bool,
    pub comparator: &'static str,
    pub higher: bool,
    /// T.
    pub target: f64,
    /// The document's year, or `from_year`.
    pub start: i32,
    /// tT.
    pub deadline: i32,
    pub method: &'static str,
    pub edition: i32,
    pub no_longer: bool,
}

/// What the specification says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    pub status: &'static str,
    pub fragile: bool,
    pub base: Option<(i32, f64)>,
    pub latest: Option<(i32, f64)>,
    /// Road and time.
    pub level: Option<(f64, f64)>,
    pub ratio: Option<f64>,
    /// Needed per year from now on.
    pub needed: Option<f64>,
    pub arrival: Option<String>,
    pub mean: Option<f64>,
    pub mean_needed: Option<f64>,
}

fn d(asked: &Asked) -> f64 {
    if asked.higher { 1.0 } else { -1.0 }
}

/// "Met …: `d·(y − T) ≥ 0` …, strictly greater where …; for `about`, within 2.5 % of `T` or beyond it."
fn meets(asked: &Asked, y: f64) -> bool {
    let over = d(asked) * (y - asked.target);
    match asked.comparator {
        "above" | "below" => over > 0.0,
        "about" => over >= 0.0 || (y - asked.target).abs() / asked.target.abs() <= 0.025 + 1e-9,
        _ => over >= 0.0,
    }
}

/// "A ratio within 1e-9 of a threshold is on it."
fn word(ratio: f64) -> &'static str {
    let ratio = [0.95, 0.6, 0.0].into_iter().find(|threshold| (ratio - threshold).abs() <= 1e-9).unwrap_or(ratio);
    match ratio {
        ratio if ratio >= 0.95 => "on-track",
        ratio if ratio >= 0.6 => "needs-acceleration",
        ratio if ratio >= 0.0 => "off-track",
        _ => "moving-away",
    }
}

/// "Still is off track, away moving away, toward on track."
fn movement(toward: f64) -> &'static str {
    match toward {
        toward if toward > 0.0 => "on-track",
        toward if toward < 0.0 => "moving-away",
        _ => "off-track",
    }
}

pub fn said(asked: &Asked) -> Said {
    let points: Vec<(i32, f64)> = asked.points.iter().copied().filter(|(year, _)| *year <= asked.deadline).collect();
    let mut said = judged(asked, &points, first_base(asked, &points));
    if !["met", "missed", "too-little-data"].contains(&said.status) {
        let base = points.iter().position(|point| Some(*point) == said.base).expect("the base is an observation");
        let shorter = &points[..points.len() - 1];
        let mut others = vec![judged(asked, shorter, first_base(asked, shorter))];
        // A base does not move beyond the latest one's side of every break.
        if base > side(asked, &points) {
            others.push(judged(asked, &points, Some(base - 1)));
        }
        if base + 1 < points.len() {
            others.push(judged(asked, &points, Some(base + 1)));
        }
        said.fragile = others.iter().any(|other| other.status != said.status);
    }
    // "no-longer gives way to met where the rules give met."
    if asked.no_longer && said.status != "met" {
        said = Said { status: "no-longer", fragile: false, ratio: None, needed: None, arrival: None, mean_needed: None, ..said };
    }
    said
}

/// Where the latest one's side of every break begins; rates are averaged across breaks.
fn side(asked: &Asked, points: &[(i32, f64)]) -> usize {
    let Some((latest, _)) = points.last() else { return 0 };
    if asked.growth {
        return 0;
    }
    points.iter().position(|(year, _)| asked.breaks.iter().all(|first| !(year < first && first <= latest))).unwrap_or(0)
}

/// "The observation nearest to the year …, at or before it if there is one, else the first after"; of growth the first rate.
fn first_base(asked: &Asked, points: &[(i32, f64)]) -> Option<usize> {
    let side = side(asked, points);
    if asked.growth {
        return (0..points.len()).find(|at| points[*at].0 >= asked.start);
    }
    (side..points.len()).rev().find(|at| points[*at].0 <= asked.start).or((side < points.len()).then_some(side))
}

fn judged(asked: &Asked, points: &[(i32, f64)], base: Option<usize>) -> Said {
    let nothing = Said {
        status: "too-little-data",
        fragile: false,
        base: None,
        latest: None,
        level: None,
        ratio: None,
        needed: None,
        arrival: None,
        mean: None,
        mean_needed: None,
    };
    match base {
        None => nothing,
        Some(base) if asked.growth => growth(asked, &points[base..], nothing),
        Some(base) => level(asked, &points[side(asked, points)..], points[base], nothing),
    }
}

fn level(asked: &Asked, side: &[(i32, f64)], (t0, y0): (i32, f64), nothing: Said) -> Said {
    let (t, y) = side[side.len() - 1];
    let (target, deadline) = (asked.target, asked.deadline);
    let past = deadline < asked.edition;
    let mut said = Said { base: Some((t0, y0)), latest: Some((t, y)), ..nothing };
    if t > t0 && !meets(asked, y0) && y0 != target {
        said.level = Some(((y - y0) / (target - y0), f64::from(t - t0) / f64::from(deadline - t0)));
    }
    if meets(asked, y) {
        return Said { status: "met", ..said };
    }
    if past {
        return Said { status: if t < deadline - 1 { "too-little-data" } else { "missed" }, ..said };
    }
    let now = t.max(asked.edition - 1);
    said.needed = (deadline > now).then(|| (target - y) / f64::from(deadline - now));
    if t <= t0 {
        return said;
    }
    if meets(asked, y0) {
        return Said { status: "moving-away", ..said };
    }
    let compound = asked.method == "compound" && y0 > 0.0 && y > 0.0 && target > 0.0;
    let elapsed = f64::from(t - t0);
    let whole = f64::from(deadline - t0);
    // The value n years after the latest, at the present pace.
    let ahead: Box<dyn Fn(f64) -> f64>;
    let toward;
    if asked.method == "remaining" {
        let c = change(side);
        toward = d(asked) * c;
        let p = y + c * f64::from(deadline - t);
        if y == target {
            said.status = movement(toward);
        } else {
            let gap = d(asked) * (target - p) / (target - y).abs();
            let gap = [0.05, 0.2].into_iter().find(|threshold| (gap - threshold).abs() <= 1e-9).unwrap_or(gap);
            said.ratio = Some(gap);
            said.status = match gap {
                _ if toward <= 0.0 => movement(toward),
                gap if gap < 0.05 => "on-track",
                gap if gap <= 0.2 => "needs-acceleration",
                _ => "off-track",
            };
        }
        ahead = Box::new(move |n| y + c * n);
    } else {
        let (speed, wanted) =
            if compound { ((y / y0).powf(1.0 / elapsed) - 1.0, (target / y0).powf(1.0 / whole) - 1.0) } else { ((y - y0) / elapsed, (target - y0) / whole) };
        toward = d(asked) * (y - y0);
        if y0 == target {
            said.status = movement(toward);
        } else {
            said.ratio = Some(speed / wanted);
            said.status = word(speed / wanted);
        }
        ahead = if compound { Box::new(move |n| y * (1.0 + speed).powf(n)) } else { Box::new(move |n| y + speed * n) };
    }
    said.arrival = Some(arrival(asked, t, toward, &*ahead));
    said
}

/// "The year of arrival …, rounded up to a whole year": the first year whose value is at the target or beyond.
fn arrival(asked: &Asked, t: i32, toward: f64, ahead: &dyn Fn(f64) -> f64) -> String {
    if toward <= 0.0 {
        return "never".to_owned();
    }
    let there = |year: i32| d(asked) * (ahead(f64::from(year - t)) - asked.target) >= -1e-9 * asked.target.abs().max(1e-3);
    (t + 1..2150).find(|year| there(*year)).map_or("not before 2150".to_owned(), |year| year.to_string())
}

/// "Mean of the last five yearly changes …; a gap of n years counts as n equal changes": every year between is written out first.
fn change(side: &[(i32, f64)]) -> f64 {
    let mut yearly = Vec::new();
    for pair in side.windows(2) {
        for _ in pair[0].0..pair[1].0 {
            yearly.push((pair[1].1 - pair[0].1) / f64::from(pair[1].0 - pair[0].0));
        }
    }
    let last: Vec<f64> = yearly.into_iter().rev().take(5).collect();
    let mean = last.iter().sum::<f64>() / last.len() as f64;
    if mean.abs() < 1e-11 { 0.0 } else { mean }
}

fn growth(asked: &Asked, rates: &[(i32, f64)], nothing: Said) -> Said {
    let Some((newest, _)) = rates.last().copied() else { return nothing };
    let mut said = Said { base: rates.first().copied(), latest: rates.last().copied(), ..nothing };
    if rates.iter().any(|(_, rate)| *rate <= -100.0) {
        return said;
    }
    let k = rates.len() as f64;
    let product: f64 = rates.iter().map(|(_, rate)| 1.0 + rate / 100.0).product();
    let m = (product.powf(1.0 / k) - 1.0) * 100.0;
    let target = asked.target;
    // Whether it is at the target is asked within the specification's 1e-9.
    let m = if (m - target).abs() <= 1e-9 * target.abs() { target } else { m };
    let past = asked.deadline < asked.edition;
    let n = f64::from(asked.deadline - newest);
    said.mean = Some(m);
    if !past && n > 0.0 && target > -100.0 {
        said.mean_needed = Some((((1.0 + target / 100.0).powf(k + n) / product).powf(1.0 / n) - 1.0) * 100.0);
    }
    if rates.len() < 2 && asked.start != asked.deadline || past && newest < asked.deadline - 1 {
        return said;
    }
    if past {
        return Said { status: if meets(asked, m) { "met" } else { "missed" }, ..said };
    }
    if target <= 0.0 || !asked.higher && m <= 0.0 {
        return Said { status: if meets(asked, m) { "on-track" } else { "off-track" }, ..said };
    }
    let ratio = if asked.higher { m / target } else { target / m };
    Said { status: word(ratio), ratio: Some(ratio), ..said }
}
