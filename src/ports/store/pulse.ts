/** Owns the rows of the trust pulse as a viewer may reach them: whether, never what; results, never ballots. */
import type { NotAskedBecause } from '../../domain/pulse/asked.ts';
import type { RoundKind, RoundState } from '../../domain/pulse/round.ts';
import type { CivilDate } from '../../domain/time.ts';
import type { GroupResult } from '../../domain/trust/publish.ts';
import type { Code } from '../../domain/trust/statements.ts';
import type { GroupKind, Tree } from '../../domain/trust/tree.ts';
import type { Id } from '../chat.ts';

export type Round = {
  readonly id: Id;
  readonly kind: RoundKind;
  readonly opensOn: CivilDate;
  readonly closesOn: CivilDate;
  readonly state: RoundState;
  readonly floorPeople: number;
  readonly floorOrganisations: number;
  readonly byNameCount: number;
  readonly shredded: boolean;
};

export type Asked = {
  readonly roundId: Id;
  readonly personId: Id;
  readonly contactId: Id;
  readonly partnershipId: Id;
  readonly remindedOn: CivilDate | null;
  readonly answered: boolean | null;
};

/** What was fixed when a round opened. */
type RoundOpening = {
  readonly asked: number;
  /** Persons by reason; empty for viewers who do not lead. */
  readonly notAsked: Readonly<Partial<Record<NotAskedBecause, number>>>;
};

/** What somebody sends: answers 1 to 5 or null for skip, by statement code; opened only at close (product §4). */
export type BallotWords = {
  readonly how: 'pooled' | 'by_name';
  readonly answers: Readonly<Record<string, number | null>>;
  readonly comment: string;
  /** By name only: what this person wants on the next agenda, for those who read the answers. */
  readonly agenda: readonly string[];
};

export type NamedAnswer = {
  readonly roundId: Id;
  readonly contactId: Id;
  readonly partnershipId: Id;
  readonly words: BallotWords;
};

export type PulseRows = {
  readonly round: (id: Id) => Promise<Round | null>;
  readonly open: () => Promise<Round | null>;
  /** The latest first; of the six statements, unless it is the questions of the year that are asked for. */
  readonly last: (most: number, kind?: RoundKind) => Promise<readonly Round[]>;
  /** The viewer's own ask in a round: what they are asked about. */
  readonly mine: (roundId: Id) => Promise<Asked | null>;
  /** Whether a contact has a ballot in; a steward may see this of their partnership, nobody sees more. */
  readonly answered: (roundId: Id, contactId: Id) => Promise<boolean>;
  readonly askedOf: (roundId: Id, partnershipId: Id) => Promise<readonly Asked[]>;
  /**
   * Seals and replaces the viewer's own ballot, for `namedReaders` (persons) where it is by name. `wishes` for the next agenda
   * are sealed apart from it and added to earlier ones. Throws Refusal pulse_not_asked, pulse_closed, pulse_answer or too_long.
   */
  readonly cast: (
    roundId: Id,
    words: BallotWords,
    namedReaders: readonly Id[],
    wishes: readonly Code[],
  ) => Promise<void>;
  /** Partnerships in sight where something is still wanted on an agenda. */
  readonly wishing: () => Promise<readonly Id[]>;
  /** What is wanted there, handed out once: whoever takes it puts it on the agenda in the same transaction. */
  readonly takeWishes: (partnershipId: Id) => Promise<readonly Code[]>;
  readonly opening: (roundId: Id) => Promise<RoundOpening | null>;
  /** Which partnership was in which cohort when the round opened; empty for viewers who do not lead. */
  readonly tree: (roundId: Id) => Promise<Tree>;
  /**
   * The smallest group in which a partnership's answers are shown if everybody answers everything by average, as fixed
   * when the round opened: told before answering (product §4). Null where they are shown in none.
   */
  readonly reach: (roundId: Id, partnershipId: Id) => Promise<GroupKind | null>;
  /** Published numbers of the portfolio and of the groups the viewer belongs to, once nothing of the ballots is left. */
  readonly results: (roundId: Id) => Promise<readonly GroupResult[]>;
  readonly comments: (roundId: Id) => Promise<readonly string[]>;
  /** Somebody in sight spoke, so they are asked again; the contacts of theirs whose count is back at none. */
  readonly spoke: (personId: Id) => Promise<readonly Id[]>;
  /** Answers by name the viewer may read; the reading is audited. */
  readonly named: (roundId: Id) => Promise<readonly NamedAnswer[]>;
};
