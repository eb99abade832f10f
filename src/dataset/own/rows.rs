//! The lines below the heads → rows that join the dataset, and what does not.

use crate::dataset::column::shortened;
use crate::dataset::own::cells::Line;
use crate::dataset::own::gathered::{Gathered, Seen};
use crate::dataset::own::heads::{Field, Head, year};
use crate::dataset::own::names::{Geography, Meant, Names, geography_of, meant, plain, twin};
use crate::dataset::own::number::{self, Evidence, Reading};
use crate::dataset::own::preview::{Answers, Doubt, Name, OwnTarget, OwnValue, Preview, Reason};
use crate::dataset::{Dataset, Direction};
use crate::fold;

pub(super) struct Reader<'a> {
    pub dataset: &'a Dataset,
    pub indicators: Names,
    pub localities: Names,
    pub heads: &'a [(String, Head)],
    pub answers: Answers,
}

impl Reader<'_> {
    pub(super) fn read(&self, lines: &[Line], mut preview: Preview) -> Preview {
        preview.mark = self.evidence(lines).mark().or(self.answers.mark);
        let mut all = Gathered { indicators: Seen::default(), localities: Seen::default(), written: Vec::new(), preview };
        let geography = self.geography(lines, &mut all.localities).or(self.answers.geography);
        for line in lines {
            self.line(line, geography, &mut all);
        }
        all.once();
        all.join();
        all.preview
    }

    /// The cell of a field, trimmed, without the apostrophe that keeps it from running as a formula; empty where there is none.
    fn cell<'l>(&self, line: &'l Line, field: Field) -> &'l str {
        let column = self.heads.iter().position(|(_, head)| *head == Head::Field(field));
        let cell = column.and_then(|column| line.cells.get(column)).map_or("", |cell| cell.trim());
        let guarded = cell.strip_prefix('\'').filter(|rest| rest.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']));
        guarded.unwrap_or(cell).trim()
    }

    /// The years of a line and the cells of their values.
    fn values<'l>(&self, line: &'l Line) -> impl Iterator<Item = (Option<i32>, &'l str)> {
        let wide = !self.heads.iter().any(|(_, head)| *head == Head::Field(Field::Year));
        self.heads.iter().zip(&line.cells).filter_map(move |((_, head), cell)| match head {
            Head::Field(Field::Value) if !wide => Some((None, cell.trim())),
            Head::Year(year) if wide => Some((Some(*year), cell.trim())),
            Head::Field(_) | Head::Year(_) | Head::Unknown => None,
        })
    }

    fn evidence(&self, lines: &[Line]) -> Evidence {
        let mut evidence = Evidence::default();
        let cells = lines.iter().flat_map(|line| self.values(line).map(|(_, cell)| cell).chain([self.cell(line, Field::Target)]));
        cells.for_each(|cell| evidence.count(&number::read(cell)));
        evidence
    }

    /// Which provinces the file speaks of, where a name in it says so that only one of the two sets has.
    fn geography<'l>(&self, lines: &'l [Line], seen: &mut Seen<'l>) -> Option<Geography> {
        let mut says = (false, false);
        for line in lines {
            let at = self.locality(self.cell(line, Field::Locality), seen);
            if let [one] = seen.names[at].called[..] {
                match geography_of(self.dataset, one) {
                    Some(Geography::Before) => says.0 = true,
                    Some(Geography::Today) => says.1 = true,
                    None => {}
                }
            }
        }
        match says {
            (true, false) => Some(Geography::Before),
            (false, true) => Some(Geography::Today),
            (true, true) | (false, false) => None,
        }
    }

    /// The places that a name may mean; an id means one, under whichever of its two ids.
    fn locality<'l>(&self, written: &'l str, seen: &mut Seen<'l>) -> usize {
        seen.position(written, || match self.dataset.locality(written) {
            Some(at) => [at].into_iter().chain(twin(self.dataset, at)).collect(),
            None => self.localities.localities(written),
        })
    }

    fn line<'l>(&self, line: &'l Line, geography: Option<Geography>, all: &mut Gathered<'l>) {
        let number = line.number;
        if line.cells.iter().skip(self.heads.len()).any(|cell| !cell.trim().is_empty()) {
            return all.preview.left_out.push(number, || Reason::MoreCells);
        }
        let (written, place) = (self.cell(line, Field::Indicator), self.cell(line, Field::Locality));
        for (field, cell) in [(Field::Indicator, written), (Field::Locality, place)] {
            if cell.is_empty() {
                return all.preview.left_out.push(number, || Reason::Nothing(field));
            }
        }
        let look_up = || self.dataset.indicator(written).map_or_else(|| self.indicators.indicators(written), |at| vec![at]);
        let at = (all.indicators.position(written, look_up), self.locality(place, &mut all.localities));
        let indicator = match all.indicators.names[at.0].called[..] {
            [one] => Name::Known(one),
            [] => all.own_indicator(at.0),
            _ => return all.preview.left_out.push(number, || Reason::Several { field: Field::Indicator, found: shortened(written) }),
        };
        let direction = self.about(line, at.0, indicator, all);
        let (mut of_target, mut last) = (None, None);
        for (column, cell) in self.values(line) {
            let year = match column.map_or_else(|| self.year(line), Ok) {
                Ok(year) => year,
                Err(reason) => {
                    all.preview.left_out.push(number, || reason);
                    continue;
                }
            };
            last = Some(year);
            let reading = number::read(cell);
            if reading == Reading::Missing {
                all.preview.missing += 1;
                continue;
            }
            let Some(locality) = self.place(at.1, year, geography, all, number) else { continue };
            of_target = Some(locality);
            if let Some(value) = all.preview.value(number, cell, &reading) {
                all.written.push(at);
                all.preview.rows.push(OwnValue { line: number, indicator, locality, year, value });
            }
        }
        let aim = self.cell(line, Field::Target);
        let reading = number::read(aim);
        if let (Some(last), false) = (last, reading == Reading::Missing)
            && let Some(locality) = of_target.or_else(|| self.place(at.1, last, geography, all, number))
            && let Some(value) = all.preview.value(number, aim, &reading)
        {
            self.target(line, (indicator, locality, value), direction, &mut all.preview);
        }
    }

    fn year(&self, line: &Line) -> Result<i32, Reason> {
        match self.cell(line, Field::Year) {
            "" => Err(Reason::Nothing(Field::Year)),
            cell => year(cell).ok_or_else(|| Reason::NoYear { found: shortened(cell) }),
        }
    }

    /// The place that a row speaks of; `None` where that has to be asked first, or cannot be told.
    fn place(&self, at: usize, year: i32, geography: Option<Geography>, all: &mut Gathered, line: usize) -> Option<Name> {
        let written = all.localities.names[at].text;
        match (meant(self.dataset, &all.localities.names[at].called, year), geography) {
            (Meant::One(at), _) => Some(Name::Known(at)),
            (Meant::Namesakes { before, .. }, Some(Geography::Before)) => Some(Name::Known(before)),
            (Meant::Namesakes { today, .. }, Some(Geography::Today)) => Some(Name::Known(today)),
            (Meant::Namesakes { .. }, None) => {
                all.preview.wait(Doubt::Geography { example: shortened(written), year, count: 1 });
                None
            }
            (Meant::Several, _) => {
                all.preview.left_out.push(line, || Reason::Several { field: Field::Locality, found: shortened(written) });
                None
            }
            (Meant::Nobody, _) => {
                let (own, new) = all.localities.own(at);
                all.preview.own_localities.extend(new.then(|| written.to_owned()));
                Some(Name::Own(own))
            }
        }
    }

    /// What a line says of its indicator: kept of one of the file's own; of a known one, only a unit worded otherwise is noted.
    fn about<'l>(&self, line: &'l Line, at: usize, indicator: Name, all: &mut Gathered<'l>) -> Option<Direction> {
        let unit = self.cell(line, Field::Unit);
        let said = self.cell(line, Field::Direction);
        let direction = direction_of(said);
        if direction.is_none() && !said.is_empty() {
            all.preview.left_out.push(line.number, || Reason::NoDirection { found: shortened(said) });
        }
        match indicator {
            Name::Known(known) => {
                let known = &self.dataset.indicators[known];
                let alike = || [&known.unit.vi, &known.unit.en].into_iter().any(|own| own.trim() == unit || plain(own) == plain(unit));
                if !unit.is_empty() && all.indicators.names[at].other_unit != Some(unit) && !alike() {
                    all.indicators.names[at].other_unit = Some(unit);
                }
                direction.or(Some(known.direction).filter(|known| *known != Direction::Neither))
            }
            Name::Own(own) => {
                let own = &mut all.preview.own_indicators[own];
                own.direction = own.direction.or(direction);
                if own.unit.is_none() && !unit.is_empty() {
                    own.unit = Some(unit.to_owned());
                }
                own.direction
            }
        }
    }

    fn target(&self, line: &Line, (indicator, locality, value): (Name, Name, f64), direction: Option<Direction>, preview: &mut Preview) {
        let deadline = self.cell(line, Field::ByYear);
        match year(deadline) {
            Some(by_year) => {
                // A place that continues has its targets under today's id.
                let locality = match locality {
                    Name::Known(at) => Name::Known(self.dataset.localities[at].successor.filter(|_| twin(self.dataset, at).is_some()).unwrap_or(at)),
                    Name::Own(at) => Name::Own(at),
                };
                preview.targets.push(OwnTarget { line: line.number, indicator, locality, value, by_year, direction });
            }
            None if deadline.is_empty() => preview.left_out.push(line.number, || Reason::NoDeadline),
            None => preview.left_out.push(line.number, || Reason::NoYear { found: shortened(deadline) }),
        }
    }
}

fn direction_of(text: &str) -> Option<Direction> {
    match fold::words(text).join(" ").as_str() {
        "higher" | "up" | "cao" | "cao hon" | "tang" | "cang cao cang tot" => Some(Direction::Higher),
        "lower" | "down" | "thap" | "thap hon" | "giam" | "cang thap cang tot" => Some(Direction::Lower),
        "none" | "khong" => Some(Direction::Neither),
        _ => None,
    }
}
