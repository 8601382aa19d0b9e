<!DOCTYPE html>
<html lang="{{ str_replace('_', '-', app()->getLocale()) }}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ __('payments::pages.pay') }}</title>
    <style>html, body, iframe { margin: 0; border: 0; width: 100%; height: 100%; display: block }</style>
</head>
<body><iframe src="{{ $url }}" title="{{ __('payments::pages.pay') }}" allow="payment"></iframe></body>
</html>
