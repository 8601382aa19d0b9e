<!DOCTYPE html>
<html lang="{{ str_replace('_', '-', app()->getLocale()) }}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ __('payments::pages.back') }}</title>
</head>
<body>
    <p><a id="order" target="_top" href="{{ $url }}">{{ __('payments::pages.order') }}</a></p>
    <script>window.top.location.replace(document.getElementById('order').href)</script>
</body>
</html>
