import { DataSet, Timeline } from 'vis-timeline/standalone';

const items = new DataSet([{ id: 1, content: 'An event', start: '1992-02-26' }]);
new Timeline(document.querySelector('#timeline'), items, {});
