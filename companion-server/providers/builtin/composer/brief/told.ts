/** A piece of the brief, freed from the order to the writer, and what kind of piece it is. */
export interface Told {
  text: string;
  form: 'open' | 'thing' | 'event' | 'sentence' | 'appeal' | 'asked' | 'thanks' | 'congratulate' | 'hiring' | 'launch';
  /** German: the case that the order put the thing in. */
  case?: 'accusative' | 'dative';
}
