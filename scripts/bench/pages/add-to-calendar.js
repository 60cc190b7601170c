import 'add-to-calendar-button';
