import { css } from 'lit';

/** Of what a server writes alone: a link over the room of what needs a script. */
export const servedStyles = css`
  .served {
    display: grid;
  }
  .served > .button {
    justify-self: start;
  }
  .stand-in {
    position: absolute;
    align-self: start;
  }
`;
