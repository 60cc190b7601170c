import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ThemeEditor } from './theme-editor.js';

if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);

const meta: Meta = { title: 'Theming/Your colours and letters', tags: ['!autodocs'] };
export default meta;

/** Choose, see the contrasts, and take the CSS with you. */
export const Editor: StoryObj = { name: 'Editor', render: () => html`<theme-editor></theme-editor>` };
