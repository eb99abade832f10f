//! One indicator over time: a line for each place, the targets and the way to them, breaks of the series.

use crate::answer::{Figure, Trend};
use crate::chart::aims::{AimMark, Label};
use crate::chart::growth::Band;
use crate::chart::labels::{Block, Crowd};
use crate::chart::letters;
use crate::chart::line;
use crate::chart::plot::Plot;
use crate::chart::scale::Values;
use crate::chart::sheet;
use crate::chart::sheet::{Anchor, Font, Lettering, NAME, STRONG, Sheet, Stroke};
use crate::chart::strand::Strand;
use crate::chart::theme::{AXIS, Colour, TARGET};
use crate::chart::{Frame, Picture, Spot, Stands};
use crate::dataset::{Dataset, Direction, Shape};
use crate::lang::Lang;
use crate::say;
use crate::status::Board;

/// The most figures on the axis of values.
const TICKS: usize = 5;
/// Between the end of a line and its label; wider where labels had to be moved and a leader joins them.
const BESIDE: f64 = 9.0;
const LED: f64 = 20.0;
/// More lines than this are drawn thinner.
const FEW: usize = 3;

/// Draws the answer of the trend view.
pub fn trend(dataset: &Dataset, board: &Board, trend: &Trend, frame: Frame) -> Picture {
    let Frame { width, lang } = frame;
    let height = (width * 56 / 100).clamp(240, 460);
    let indicator = &dataset.indicators[trend.indicator];
    let mut strands = Strand::all(dataset, trend, lang);
    let marks = marks(dataset, board, trend, &strands, lang);
    let observed = strands.iter().flat_map(|strand| strand.points.iter().map(|point| point.value));
    let rivals = trend.rivals.iter().map(|rival| rival.value);
    let values: Vec<f64> = observed.chain(rivals).chain(marks.iter().flat_map(AimMark::values)).collect();
    let scale = if is_ranked(dataset, board, trend) {
        Values::ranks(&values, TICKS)
    } else {
        Values::fit(&values, (indicator.min, indicator.max), indicator.decimals, TICKS)
    };
    let ends = Ends::of(trend, &strands, lang, dataset);
    let plot = Plot::new((width, height), scale, trend.years, (ends.share(trend), ends.width(&strands)), lang);
    strands.iter_mut().for_each(|strand| strand.lay(&plot));
    let rivals: Vec<(f64, f64)> = trend.rivals.iter().map(|rival| plot.at(f64::from(rival.year), rival.value)).collect();
    let svg = sheet::draw(width, height, |sheet| {
        let mut crowd = Crowd::in_picture(plot.width, plot.values.bottom + 6.0);
        plot.axes(sheet, &mut crowd, &say::unit(indicator, lang));
        trend.breaks.iter().for_each(|broken| draw_break(sheet, &plot, broken.year));
        for mark in &marks {
            mark.draw_way(sheet, &plot);
            mark.crowd(&mut crowd, &plot);
        }
        // The first place chosen lies on top.
        for strand in strands.iter().rev() {
            strand.draw(sheet, &plot, strands.len() > FEW);
            strand.crowd(&mut crowd);
        }
        for (rival, place) in trend.rivals.iter().zip(&rivals) {
            line::cross(sheet, *place, strands[rival.line].colour);
            crowd.blocks.push(Block::around(*place, 5.0));
        }
        marks.iter().for_each(|mark| mark.draw(sheet, &plot));
        let mut room = crowd.clone();
        let mut labels: Vec<Option<Label>> = marks.iter().map(|mark| mark.label(&plot, &mut room)).collect();
        let mut newest = ends.arrange(&plot, &strands, &mut room);
        if !newest.clear {
            // Where both do not fit, the newest values have their places before the targets' figures.
            room = crowd;
            newest = ends.arrange(&plot, &strands, &mut room);
            labels = marks.iter().map(|mark| mark.label(&plot, &mut room)).collect();
        }
        labels.iter().flatten().for_each(|label| label.draw(sheet));
        marks.iter().filter_map(|mark| mark.band.as_ref()).for_each(|band| band.letter(sheet, &plot, &mut room));
        strands.iter().filter(|strand| !strand.faint).for_each(|strand| strand.draw_doubts(sheet, &mut room));
        ends.draw(sheet, &newest);
    });
    let mut spots = Vec::new();
    for (row, strand) in strands.iter().enumerate() {
        let spot = |(point, (x, y)): (&Figure, &(f64, f64))| Spot {
            x: *x,
            y: *y,
            row,
            stands: Stands::Value { indicator: trend.indicator, place: strand.place, year: point.year },
            label: say::reading::point(dataset, trend, row, point, lang),
        };
        spots.extend(strand.points.iter().zip(&strand.places).map(spot));
    }
    for (at, (rival, (x, y))) in trend.rivals.iter().zip(rivals).enumerate() {
        let stands = Stands::Value { indicator: trend.indicator, place: strands[rival.line].place, year: rival.year };
        spots.push(Spot { x, y, row: strands.len() + at, stands, label: say::reading::rival(dataset, trend, rival, lang) });
    }
    Picture { svg, width, height, spots }
}

/// Ranks stand upside down: the first on top.
fn is_ranked(dataset: &Dataset, board: &Board, trend: &Trend) -> bool {
    let indicator = &dataset.indicators[trend.indicator];
    let aims_at_rank = trend.aims.iter().any(|aim| dataset.targets[board.judged[aim.judged].target].shape == Shape::Rank);
    indicator.direction == Direction::Lower && (aims_at_rank || indicator.is_rank())
}

/// The targets to draw; what would look the same is drawn once.
fn marks(dataset: &Dataset, board: &Board, trend: &Trend, strands: &[Strand], lang: Lang) -> Vec<AimMark> {
    let mut marks: Vec<AimMark> = Vec::new();
    let indicator = &dataset.indicators[trend.indicator];
    for aim in &trend.aims {
        let target = &dataset.targets[board.judged[aim.judged].target];
        let colour = aim.line.filter(|_| strands.len() > 1).map_or(TARGET, |line| strands[line].colour);
        let name = (aim.line.is_none() && !strands.is_empty()).then(|| say::place(dataset, target.locality, lang));
        if let Some(mark) = AimMark::of(aim, target, name.as_deref(), trend.years, colour, lang) {
            let band = aim.growth.map(|growth| Band::of(&growth, (aim.by_year, aim.value), trend.years, indicator, colour, lang));
            let mark = AimMark { band, ..mark };
            if marks.contains(&mark) {
                continue;
            }
            marks.push(mark);
        }
    }
    marks
}

/// Where the series is defined anew: a dotted rule between two years, and a cut in the axis.
fn draw_break(sheet: &Sheet, plot: &Plot, year: i32) {
    let x = plot.time.x(f64::from(year) - 0.5);
    let (top, bottom) = (plot.values.top, plot.values.bottom);
    sheet.path(&[(x, top), (x, bottom)], Stroke::dotted(AXIS, 3));
    for side in [-2.0, 2.0] {
        sheet.path(&[(x + side - 2.0, bottom + 5.0), (x + side + 2.0, bottom - 3.0)], Stroke::solid(AXIS, 3));
    }
}

/// What is written at the ends of the lines: the newest value, and the place where there are several.
struct Ends {
    figures: Vec<String>,
    font: Font,
    named: bool,
    last_year: Option<i32>,
}

impl Ends {
    fn of(trend: &Trend, strands: &[Strand], lang: Lang, dataset: &Dataset) -> Ends {
        let indicator = &dataset.indicators[trend.indicator];
        let named = strands.len() > 1;
        Ends {
            figures: strands.iter().map(|strand| strand.figure(indicator, trend.newest, lang)).collect(),
            font: if named { NAME } else { STRONG },
            named,
            last_year: strands.iter().filter_map(|strand| Some(strand.points.last()?.year)).max(),
        }
    }

    /// How much of the time the lines cover.
    fn share(&self, trend: &Trend) -> f64 {
        let (first, last) = (f64::from(trend.years.first), f64::from(trend.years.last));
        self.last_year.filter(|_| first < last).map_or(0.5, |year| (f64::from(year) - first) / (last - first))
    }

    fn label(&self, strand: &Strand, figure: &str, room: f64) -> Option<String> {
        match strand.faint {
            true => None,
            false if self.named => strand.label(figure, self.font, room),
            false => (letters::width(figure, self.font) <= room).then(|| figure.to_owned()),
        }
    }

    /// The room that whole labels take.
    fn width(&self, strands: &[Strand]) -> f64 {
        let labels = strands.iter().zip(&self.figures).filter_map(|(strand, figure)| self.label(strand, figure, f64::INFINITY));
        let widest = labels.map(|label| letters::width(&label, self.font)).fold(0.0, f64::max);
        widest + if self.named { LED } else { BESIDE } + 2.0
    }

    /// Finds the places, and takes the room of the labels and of the leaders to them.
    fn arrange(&self, plot: &Plot, strands: &[Strand], crowd: &mut Crowd) -> Newest {
        let Some(end) = strands.iter().filter_map(Strand::end).map(|(x, _)| x).reduce(f64::max) else { return Newest { labels: Vec::new(), clear: true } };
        let height = letters::height(self.font);
        let taken = crowd.clone();
        let within = |beside: f64, crowd: &mut Crowd| {
            let room = plot.width - end - beside - 2.0;
            let labels = strands.iter().zip(&self.figures).filter_map(|(strand, figure)| Some((strand, strand.end()?, self.label(strand, figure, room)?)));
            let labels: Vec<(&Strand, (f64, f64), String)> = labels.collect();
            let wanted: Vec<(f64, f64)> = labels.iter().map(|(_, (_, y), text)| (*y, letters::width(text, self.font))).collect();
            let places = crowd.column(end + beside, &wanted, height);
            let placed = labels.into_iter().zip(places).zip(wanted).filter_map(|(((strand, (x, y), text), place), (_, width))| {
                let place = place?;
                let far = self.named && ((place - y).abs() > height / 2.0 || x < end - 1.0);
                let leader = far.then(|| [(x + 6.0, y), ((end + BESIDE - 2.0).max(x), y), (end + beside - 4.0, place)]);
                Some(Ending { text, block: Block::line(end + beside, place, width, height), colour: strand.colour, leader })
            });
            placed.collect::<Vec<Ending>>()
        };
        let mut labels = within(BESIDE, crowd);
        if labels.iter().any(|label| label.leader.is_some()) {
            *crowd = taken.clone();
            labels = within(LED, crowd);
        }
        labels.iter().filter_map(|label| label.leader).for_each(|leader| crowd.add_path(&leader));
        Newest { clear: labels.iter().all(|label| taken.is_free(&label.block)), labels }
    }

    fn draw(&self, sheet: &Sheet, newest: &Newest) {
        for Ending { text, block, colour, leader } in &newest.labels {
            if let Some(leader) = leader {
                sheet.path(leader, Stroke::solid(AXIS, 1));
            }
            sheet.text(text, (block.left, (block.top + block.bottom) / 2.0), Lettering::new(self.font, *colour, Anchor::Start).rimmed());
        }
    }
}

/// The labels at the ends of the lines.
struct Newest {
    labels: Vec<Ending>,
    /// None of them covers anything.
    clear: bool,
}

struct Ending {
    text: String,
    block: Block,
    colour: Colour,
    leader: Option<[(f64, f64); 3]>,
}
