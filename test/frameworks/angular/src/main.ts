import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import 'campaign-elements/define/banner.js';
import type { CampaignDocument } from 'campaign-elements';

const campaign: CampaignDocument = {
  id: 'trees',
  name: 'Keep the trees',
  url: 'https://trees.example/',
};

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA], // glue
  template: `
    <main>
      <campaign-banner [campaign]="campaign" dismissible (campaign-banner-dismissed)="isHeard.set(true)" />
      <output>{{ isHeard() ? 'heard' : 'listening' }}</output>
    </main>
  `,
})
class App {
  readonly campaign = campaign;
  readonly isHeard = signal(false);
}

void bootstrapApplication(App);
